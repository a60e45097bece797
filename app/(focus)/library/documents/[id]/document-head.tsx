import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { wordsOf } from '@/components/reading/outline';
import { passageAnchor } from '@/components/reading/passage-views';
import { ResumeBanner } from '@/components/reading/resume-banner';
import { Icon } from '@/components/ui/icon';
import { MixedText } from '@/components/ui/mixed-text';
import { htmlLang } from '@/core/content';
import { formatDay } from '@/i18n/format';
import type { DocumentView } from '@/server/library';

interface DocumentHeadProps {
  readonly view: DocumentView;
  /** The passage at which the reading stopped, or null. */
  readonly stoppedAt: string | null;
}

/** The printed title, who says it, when and where; origin and state of the text behind one tap. */
export function DocumentHead({ view, stoppedAt }: DocumentHeadProps) {
  const t = useTranslations('reader');
  const language = useLocale();
  const lang = htmlLang(language);
  const { document } = view;
  const { title } = document;
  const [first] = view.views;
  const stopped = view.views.find(({ passage }) => passage.id === stoppedAt)?.passage;
  const [place, speaker, publisher, provenance] = [
    document.place && wordsOf(document.place, language).text,
    document.speaker && wordsOf(document.speaker, language).text,
    document.publisher && wordsOf(document.publisher, language).text,
    wordsOf(document.provenance, language),
  ];
  const day = document.date && formatDay(document.date, language);
  const origin = document.translation ? t('translation') : t(`original.${document.language}`);
  const when = [day, place].filter(Boolean).join(language === 'en' ? ', ' : '，');
  return (
    <>
      <p className="eyebrow">
        <i className="fishtail" aria-hidden="true" />
        {t('kind', { type: t(`type.${document.type}`), language: origin })}
      </p>
      <h1 lang={htmlLang(title.language)}>{title.text}</h1>
      {title.gloss && title.language !== language ? (
        <p className="doc-lead" lang={lang}>
          {title.gloss}
        </p>
      ) : null}
      <div className="doc-facts">
        {when ? <span>{when}</span> : null}
        {speaker ? (
          <span>
            <MixedText text={t('facts.speaker', { name: speaker })} lang={lang} />
          </span>
        ) : null}
        {publisher ? (
          <span>
            <MixedText text={t('facts.publisher', { name: publisher })} lang={lang} />
          </span>
        ) : null}
        <span className="num">{t('passages', { count: view.passages })}</span>
      </div>
      <details className="doc-about">
        <summary>
          <Icon of={ChevronRight} />
          {t('about')}
        </summary>
        <div>
          <p lang={provenance.lang}>
            <MixedText text={provenance.text} lang={provenance.lang} />
          </p>
          {view.modules.length > 0 ? (
            <p>
              {t('modulesWith')}{' '}
              {view.modules.map((module, index) => {
                const words = wordsOf(module.title, language);
                return (
                  <span key={module.id}>
                    {index > 0 ? ' · ' : ''}
                    <Link className="link" href={`/library/modules/${module.id}`} lang={words.lang}>
                      {words.text}
                    </Link>
                  </span>
                );
              })}
            </p>
          ) : null}
          <p className="xs muted num doc-sha">{t('file', { sha256: view.sha256 })}</p>
        </div>
      </details>
      {stopped && stopped.id !== first?.passage.id ? (
        <ResumeBanner
          number={stopped.number}
          href={`/library/documents/${document.id}?passage=${stopped.number}#${passageAnchor(stopped, false)}`}
        />
      ) : null}
    </>
  );
}
