import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Gauge } from '@/components/ui/gauge';
import { richTags } from '@/components/ui/rich-tags';
import { SpiritTag } from '@/components/ui/spirit';
import { masteryTarget } from '@/core/progress';
import { formatShare } from '@/i18n/format';
import type { SpiritView } from './home-view';

// An illustration of the drawing, labelled as an example where it is shown.
const example = { model: 0.71, labor: 0.84, craft: 0.62 } as const;

/** What a teacher sees: the masteries of a class on three rules. */
export function ForTeachers({ spirits }: { spirits: readonly SpiritView[] }) {
  const t = useTranslations('home.teachers');
  const language = useLocale();
  return (
    <section className="band" id="teachers">
      <div className="wrap">
        <div>
          <p className="eyebrow">{t('eyebrow')}</p>
          <h2>{t.rich('title', richTags)}</h2>
          <p className="band-text">{t('text')}</p>
          <div className="acts">
            <Link className="btn btn-primary" href="/teach">
              {t('open')}
            </Link>
            <Link className="btn btn-quiet" href="/sign-up">
              {t('signUp')}
            </Link>
          </div>
        </div>
        <div className="sheet pad">
          <p className="small band-class">{t('class')}</p>
          <div className="stack band-gauges">
            {spirits.map(({ mark, concept }) => (
              <div key={concept.id}>
                <div className="gauge-head">
                  <SpiritTag spirit={mark} name={concept.name[language]} language={language} />
                  <b className="num">{formatShare(example[mark])}</b>
                </div>
                <Gauge
                  label={concept.name[language]}
                  value={example[mark]}
                  target={masteryTarget}
                  spirit={mark}
                />
              </div>
            ))}
          </div>
          <p className="xs muted band-note">{t('note', { target: formatShare(masteryTarget) })}</p>
        </div>
      </div>
    </section>
  );
}
