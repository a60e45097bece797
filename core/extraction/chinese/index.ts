import type { Readable } from '../defect-gate';
import { findBans } from './bans';
import { findCauses } from './causes';
import { findClaims } from './claims';
import type { ChineseFact } from './fact';
import { findHappenings } from './happenings';
import { findListings } from './listings';
import { findMeanings } from './meanings';
import { findOffices } from './offices';
import { findRows } from './rows';
import { findRules } from './rules';
import { findSanctions } from './sanctions';
import { findStatements } from './statements';

/** What a Chinese document of any genre says, in the order of the text, kind by kind. */
export function findChineseFacts(readables: readonly Readable[]): ChineseFact[] {
  const own = readables.filter(({ passage }) => passage.language === 'zh-CN');
  return [
    ...findHappenings(own),
    ...findListings(own),
    ...own.flatMap((readable) => [
      ...findMeanings(readable),
      ...findRules(readable),
      ...findBans(readable),
      ...findOffices(readable),
      ...findSanctions(readable),
      ...findCauses(readable),
      ...findStatements(readable),
      ...findClaims(readable),
      ...findRows(readable),
    ]),
  ];
}

export { findSlots } from './statements';
