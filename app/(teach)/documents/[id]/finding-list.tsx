import { useLocale, useTranslations } from 'next-intl';
import { DecisionForm } from '@/components/teach/documents/decision-form';
import { MarkedText } from '@/components/teach/documents/marked-text';
import { htmlLang, type Passage } from '@/core/content';
import { type DecidedFinding, longestNote, type UploadView } from '@/server/documents';
import { submitDecision } from './actions';

/** Shown at once; the others are one tap away. */
const firstShown = 12;

/** The places of a text that look damaged, each with its words and what can be decided about it. */
export function FindingList({ view }: { view: UploadView }) {
  const t = useTranslations('documents.defects');
  const { findings, passages, id } = view;
  const open = findings.filter(({ decision }) => decision === null).length;
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const decide = submitDecision.bind(null, id);
  const rows = (some: readonly DecidedFinding[]) => (
    <ul className="finding-list">
      {some.map((finding) => (
        <li key={finding.id} className="sheet pad finding">
          <FindingPlace finding={finding} passage={byId.get(finding.passageId ?? '')} />
          <DecisionForm
            findingId={finding.id}
            leftOut={finding.passageId === null}
            decision={finding.decision}
            note={finding.note}
            mostCharacters={longestNote}
            decide={decide}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="defects">
      <div className="sec-h">
        <h2 id="defects">{t('title')}</h2>
        <span className="small muted num">{t('count', { count: findings.length, open })}</span>
      </div>
      {findings.length === 0 ? <p className="muted">{t('none')}</p> : null}
      {findings.length > 0 ? <p className="small muted finding-lead">{t('lead')}</p> : null}
      {rows(findings.slice(0, firstShown))}
      {findings.length > firstShown ? (
        <details className="finding-more">
          <summary className="btn btn-line">{t('more', { count: findings.length })}</summary>
          {rows(findings.slice(firstShown))}
        </details>
      ) : null}
    </section>
  );
}

interface FindingPlaceProps {
  readonly finding: DecidedFinding;
  readonly passage: Passage | undefined;
}

function FindingPlace({ finding, passage }: FindingPlaceProps) {
  const t = useTranslations('documents.defects');
  const kinds = useTranslations('findings.kinds');
  const lang = htmlLang(useLocale());
  const { passageSpan, quote, kind } = finding;
  return (
    <div>
      <p className="finding-head">
        <b>{kinds(kind)}</b>{' '}
        <span className="small muted">
          {passage ? `${t('passage', { number: passage.number })} · ` : null}
          {t(`class.${finding.class}`)}
        </span>
      </p>
      <blockquote className="read finding-words">
        {passage && passageSpan ? (
          <Around passage={passage} span={passageSpan} />
        ) : (
          <span lang={lang === 'en' ? undefined : lang}>{shorten(quote)}</span>
        )}
      </blockquote>
    </div>
  );
}

/** Characters shown on either side of a place. */
const reach = 90;

function Around({ passage, span }: { passage: Passage; span: { start: number; end: number } }) {
  const start = Math.max(0, span.start - reach);
  const end = Math.min(passage.text.length, span.end + reach);
  const mark = { start: span.start - start, end: span.end - start, kind: 'defect' as const };
  return (
    <>
      {start > 0 ? '…' : null}
      <MarkedText
        text={passage.text.slice(start, end)}
        language={passage.language}
        marks={[mark]}
      />
      {end < passage.text.length ? '…' : null}
    </>
  );
}

function shorten(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole.length > 300 ? `${whole.slice(0, 300)}…` : whole;
}
