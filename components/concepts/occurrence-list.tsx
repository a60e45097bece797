import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { htmlLang, type Occurrence, pickLocalized, type SourceDocument } from '@/core/content';
import { labelCitation } from '@/i18n/format';
import { passageHref } from '../questions/passage-href';
import { excerptRuns } from './excerpt-runs';

interface OccurrenceListProps {
  readonly occurrences: readonly Occurrence[];
  readonly documents: readonly SourceDocument[];
}

/** Every passage that names a concept: its words marked, and where it stands. */
export function OccurrenceList({ occurrences, documents }: OccurrenceListProps) {
  const t = useTranslations('concepts.page');
  const language = useLocale();
  return (
    <ol className="c-occ">
      {occurrences.map(({ passage, namings }) => {
        const document = documents.find(({ id }) => id === passage.documentId);
        const cited = document && pickLocalized(document.citation, language)?.text;
        const [first] = namings;
        const place = { documentId: passage.documentId, passageId: passage.id };
        const span = { start: first?.start ?? 0, end: first?.end ?? 0 };
        return (
          <li key={passage.id}>
            <blockquote lang={htmlLang(passage.language)}>
              {excerptRuns(passage.text, namings, passage.language).map((run, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place.
                <Run key={index} run={run} lang={htmlLang(passage.language)} />
              ))}
            </blockquote>
            <p className="c-where">
              <Link
                className="link"
                href={passageHref({ ...place, ...span, passageNumber: passage.number })}
              >
                {t('where', { source: labelCitation(cited ?? ''), number: passage.number })}
              </Link>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

interface RunProps {
  readonly run: ReturnType<typeof excerptRuns>[number];
  readonly lang: 'en' | 'zh-Hans';
}

function Run({ run, lang }: RunProps) {
  if (run.kind === 'marked')
    return (
      <mark className="ev-mark" lang={lang}>
        {run.text}
      </mark>
    );
  return run.text;
}
