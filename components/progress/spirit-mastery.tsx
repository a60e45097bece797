import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { formatShare } from '@/i18n/format';
import { Gauge } from '../ui/gauge';
import { type Spirit, SpiritMark } from '../ui/spirit';

/** One phrase and how well it is known. */
export interface ConceptProgress {
  readonly id: string;
  /** As the sources write it. */
  readonly name: string;
  readonly gloss: string;
  /** Its page. */
  readonly href: string;
  /** 0 to 1; null while nothing was answered. */
  readonly value: number | null;
  readonly answers: number;
}

/** One spirit with its phrases. */
export interface SpiritProgress {
  readonly spirit: Spirit;
  readonly name: string;
  readonly value: number | null;
  readonly concepts: readonly ConceptProgress[];
}

interface SpiritMasteryProps {
  readonly progress: SpiritProgress;
  readonly target: number;
  /** With glosses and the number of answers below each phrase. */
  readonly detailed?: boolean;
}

/** The rule of one spirit and a bar for each of its phrases. Colour, texture and number say the same. */
export function SpiritMastery({ progress, target, detailed = false }: SpiritMasteryProps) {
  const t = useTranslations('progress');
  const { spirit, name, value, concepts } = progress;
  return (
    <div className={`sp sp-${spirit}`}>
      <div className="gauge-h">
        <span className={`sp-tag sp sp-${spirit}`}>
          <SpiritMark spirit={spirit} />
          {name}
        </span>
        {value === null ? (
          <span className="small muted">{t('notSeen')}</span>
        ) : (
          <b className="num">{formatShare(value)}</b>
        )}
      </div>
      <Gauge label={name} value={value ?? 0} target={target} spirit={spirit} />
      <div className={detailed ? 'concepts concepts-wide' : 'concepts'}>
        {concepts.map((concept) => (
          <ConceptBar key={concept.id} concept={concept} detailed={detailed} />
        ))}
      </div>
    </div>
  );
}

function ConceptBar({ concept, detailed }: { concept: ConceptProgress; detailed: boolean }) {
  const t = useTranslations('progress');
  const language = useLocale();
  const { value, answers } = concept;
  const percent = value === null ? null : Math.round(value * 100);
  return (
    <Link href={concept.href}>
      <b lang="zh-Hans">{concept.name}</b>
      <span>
        {percent ?? <span aria-hidden="true">–</span>}
        <span className="vh">{percent === null ? t('notSeen') : '%'}</span>
      </span>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${percent ?? 0}%` }} />
      </span>
      {detailed && language === 'en' ? (
        <span className="concept-gloss">{concept.gloss}</span>
      ) : null}
      {detailed ? <span className="concept-count">{t('answers', { count: answers })}</span> : null}
      {percent !== null && percent < 50 ? <small>{t('reread')}</small> : null}
    </Link>
  );
}
