import { BookOpen } from 'lucide-react';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icon';
import { richTags } from '@/components/ui/rich-tags';
import { SubmitButton } from '@/components/ui/submit-button';
import { loadLibrary, sampleQuestion } from '@/server/library';
import { practise } from '../(learn)/practise-action';
import { ForTeachers } from './_home/for-teachers';
import { leafOf, spiritsOf } from './_home/home-view';
import { Leaf } from './_home/leaf';
import { Shelf } from './_home/shelf';
import { Spirits } from './_home/spirits';
import { Steps } from './_home/steps';

export default async function HomePage() {
  const t = await getTranslations('home');
  const locale = await getLocale();
  const [library, sample] = await Promise.all([loadLibrary(), sampleQuestion(locale)]);
  const spirits = spiritsOf(library.concepts);
  const [other, asked] = [spirits[0], spirits.at(-1)];
  const leaf = asked ? leafOf(asked, library, locale) : null;
  return (
    <main id="content">
      <section className="wrap hero">
        <div>
          <h1>{t.rich('headline', richTags)}</h1>
          <p className="zh-line" lang={locale === 'en' ? 'zh-Hans' : 'en'}>
            {t('second')}
          </p>
          <p className="lede">{t('lede')}</p>
          <div className="acts">
            <Link className="btn btn-primary btn-lg" href="/library">
              <Icon of={BookOpen} />
              {t('openLibrary')}
            </Link>
            {sample ? (
              <form action={practise}>
                <input type="hidden" name="question" value={sample} />
                <SubmitButton look="line" large>
                  {t('tryOne')}
                </SubmitButton>
              </form>
            ) : null}
          </div>
        </div>
        {leaf && asked && other ? <Leaf leaf={leaf} asked={asked} other={other} /> : null}
      </section>
      {leaf ? <Spirits spirits={spirits} leaf={leaf} /> : null}
      <Shelf documents={library.documents} passages={library.passages} />
      <Steps />
      <ForTeachers spirits={spirits} />
    </main>
  );
}
