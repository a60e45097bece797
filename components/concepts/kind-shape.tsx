import type { NodeKind } from '@/core/content';
import type { Spirit } from '../ui/spirit';

/** Drawn in 16 × 16. */
const outlines: Record<Exclude<NodeKind, 'spirit' | 'component'>, string> = {
  event: 'M8 1 15 8 8 15 1 8Z',
  document: 'M3 1H10L13 4V15H3ZM10 1V4H13',
  body: 'M1 6 8 1 15 6ZM3 6V13M8 6V13M13 6V13M1 15H15',
  person: 'M8 1A3.4 3.4 0 1 1 7.99 1ZM1.5 15C1.5 11 4 9.5 8 9.5S14.5 11 14.5 15Z',
  place: 'M8 15C4 10.5 3 8.5 3 6A5 5 0 0 1 13 6C13 8.5 12 10.5 8 15ZM8 4.5A1.6 1.6 0 1 1 7.99 4.5Z',
  term: 'M1 3H11L15 8 11 13H1Z',
  source: 'M2 1H14V15H2ZM5 1V15M7.5 5H12M7.5 8H12',
};

const marks: Record<Spirit, string> = {
  model: 'M8 1A7 7 0 1 1 7.99 1Z',
  labor: 'M1.5 1.5H14.5V14.5H1.5Z',
  craft: 'M4.5 1.5H11.5L15 8 11.5 14.5H4.5L1 8Z',
};

/** The shape that stands for a kind: a spirit has its own, its components the same in outline. */
export function kindOutline(kind: NodeKind, spirit: Spirit | null): string {
  if (kind === 'spirit' || kind === 'component') return marks[spirit ?? 'model'];
  return outlines[kind];
}

/** The shape of a kind beside its name. */
export function KindShape({ kind, spirit }: { kind: NodeKind; spirit: Spirit | null }) {
  return (
    <svg className={shapeClass(kind, spirit)} viewBox="0 0 16 16" aria-hidden="true">
      <path d={kindOutline(kind, spirit)} />
    </svg>
  );
}

/** Its classes: hue and whether it is filled. */
export function shapeClass(kind: NodeKind, spirit: Spirit | null): string {
  const hue = spirit ? ` sp sp-${spirit}` : '';
  return `kind-shape is-${kind}${hue}`;
}
