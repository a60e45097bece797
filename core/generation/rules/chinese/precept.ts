import type { FactOf } from '@/core/extraction';
import { sortOfName } from './rule';

type Precept = FactOf<'precept'>;

/** In which case something holds, who has to do it, or of what it is laid down. */
export type PreceptSort = 'case' | 'party' | 'thing';

export function sortOfPrecept({ about, left }: Precept): PreceptSort {
  if (about === 'case') return 'case';
  return sortOfName(left.text) === null ? 'thing' : 'party';
}
