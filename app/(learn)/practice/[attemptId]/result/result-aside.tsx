import { useLocale, useTranslations } from 'next-intl';
import { spiritOf } from '@/components/progress/spirit-of';
import { Gauge } from '@/components/ui/gauge';
import { type Spirit, SpiritMark } from '@/components/ui/spirit';
import type { AttemptReview } from '@/core/assignments';
import type { Concept } from '@/core/content';
import { masteryTarget } from '@/core/progress';
import { formatClock, formatPoints, formatShare } from '@/i18n/format';
import type { AttemptOutcome } from '@/server/attempt-outcome';
import { ComingBack } from './coming-back';

interface ResultAsideProps {
  readonly review: AttemptReview;
  readonly outcome: AttemptOutcome | null;
  readonly concepts: readonly Concept[];
  readonly now: Date;
}

/** The attempt by spirit and by concept, when its questions come back, and the time it took. */
export function ResultAside({ review, outcome, concepts, now }: ResultAsideProps) {
  const t = useTranslations('result');
  const seconds = review.items.reduce((sum, { elapsed }) => sum + elapsed, 0) / 1000;
  const spirits = bySpirit(review, concepts);
  const changes = outcome?.concepts.flatMap((change) => {
    const concept = concepts.find(({ id }) => id === change.conceptId);
    return concept && concept.kind !== 'spirit' ? [{ ...change, concept }] : [];
  });
  return (
    <aside className="stack">
      {spirits.length > 0 ? <Spirits rows={spirits} /> : null}
      {changes && changes.length > 0 ? <Changes rows={changes} /> : null}
      {outcome ? <ComingBack review={review} outcome={outcome} now={now} /> : null}
      <section className="res-facts">
        <dl className="facts">
          <div>
            <dt>{t('time')}</dt>
            <dd>{formatClock(seconds)}</dd>
          </div>
          <div>
            <dt>{t('per')}</dt>
            <dd>{formatClock(seconds / Math.max(1, review.items.length))}</dd>
          </div>
        </dl>
      </section>
    </aside>
  );
}

interface SpiritRow {
  readonly mark: Spirit;
  readonly concept: Concept;
  readonly earned: number;
  readonly possible: number;
}

function bySpirit(review: AttemptReview, concepts: readonly Concept[]): SpiritRow[] {
  const rows = new Map<string, SpiritRow>();
  for (const { conceptIds, feedback, points, dropped } of review.items) {
    if (dropped || feedback === null) continue;
    const found = new Map(
      conceptIds.flatMap((id) => {
        const spirit = spiritOf(id, concepts);
        return spirit ? [[spirit.id, spirit.mark] as const] : [];
      }),
    );
    for (const [id, mark] of found) {
      const concept = concepts.find((one) => one.id === id);
      const row = rows.get(id);
      if (!concept) continue;
      rows.set(id, {
        mark,
        concept,
        earned: (row?.earned ?? 0) + feedback.grade.earned * points,
        possible: (row?.possible ?? 0) + points,
      });
    }
  }
  return concepts.flatMap(({ id }) => rows.get(id) ?? []);
}

function Spirits({ rows }: { rows: readonly SpiritRow[] }) {
  const t = useTranslations('result');
  const language = useLocale();
  return (
    <section className="sheet pad">
      <h2 className="h-card">{t('spirits')}</h2>
      <div className="stack res-spirits">
        {rows.map(({ mark, concept, earned, possible }) => (
          <div key={concept.id}>
            <div className="gauge-h">
              <span className={`sp-tag sp sp-${mark}`}>
                <SpiritMark spirit={mark} />
                {concept.name[language]}
              </span>
              <b className="num">
                {t('share', { earned: formatPoints(earned), possible: formatPoints(possible) })}
              </b>
            </div>
            <Gauge
              label={concept.name[language]}
              value={possible > 0 ? earned / possible : 0}
              target={masteryTarget}
              spirit={mark}
            />
          </div>
        ))}
      </div>
      <p className="xs muted res-note">{t('target')}</p>
    </section>
  );
}

interface ChangeRow {
  readonly concept: Concept;
  readonly before: number | null;
  readonly after: number;
}

const shown = 6;

function Changes({ rows }: { rows: readonly ChangeRow[] }) {
  const t = useTranslations('result');
  return (
    <section className="sheet pad">
      <h2 className="h-card">{t('concepts')}</h2>
      <ChangeList rows={rows.slice(0, shown)} />
      {rows.length > shown ? (
        <details className="more">
          <summary>{t('moreConcepts', { count: rows.length - shown })}</summary>
          <ChangeList rows={rows.slice(shown)} />
        </details>
      ) : null}
    </section>
  );
}

function ChangeList({ rows }: { rows: readonly ChangeRow[] }) {
  const t = useTranslations('result');
  const language = useLocale();
  return (
    <ul className="small pairs">
      {rows.map(({ concept, before, after }) => (
        <li key={concept.id}>
          <span>{concept.name[language]}</span>
          <b className="nobr num">
            {before === null
              ? t('conceptNew', { after: formatShare(after) })
              : t('conceptChange', { before: formatShare(before), after: formatShare(after) })}
          </b>
        </li>
      ))}
    </ul>
  );
}
