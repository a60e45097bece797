import type { Tagger } from '@/core/text';
import type { Readable } from '../defect-gate';
import { findAmounts } from './amounts';
import { findBans } from './bans';
import { findCauses } from './causes';
import type { ChineseFact } from './fact';
import { findHappenings } from './happenings';
import { findListings } from './listings';
import { findMeanings } from './meanings';
import { findOffices } from './offices';
import { findPhrases } from './phrases';
import { findPrecepts } from './precepts';
import { findRows } from './rows';
import { findRules } from './rules';
import { findProvisions, provisionsOfPrecepts } from './rules-provisions';
import { findSanctions } from './sanctions';
import { findSeries } from './series';
import { findStatements } from './statements';
import { topicOf } from './topic';

/** Told in the first person, or full of dialogue: what is said in it is no fact. */
function isTale(readables: readonly Readable[]): boolean {
  const text = readables.map((readable) => readable.text).join('');
  const length = Math.max(1, text.length);
  const first = text.match(/我(?!国|们|校|省|市|区|县|院|局|公司)/gu)?.length ?? 0;
  const dialogue =
    text.match(/[说道问喊答叫][，：]\s*“|[！？。…]”[^。]{0,8}[说道问喊答]/gu)?.length ?? 0;
  return first / length > 0.006 || (dialogue >= 4 && dialogue / length > 0.0015);
}

function laidDown(readable: Readable): ChineseFact[] {
  const [precepts, provisions] = [findPrecepts(readable), findProvisions(readable)];
  return [...provisions, ...provisionsOfPrecepts(readable, precepts, provisions), ...precepts];
}

/** What a Chinese document of any genre says, in the order of the text, kind by kind. */
export function findChineseFacts(readables: readonly Readable[], tag?: Tagger): ChineseFact[] {
  const own = readables.filter(({ passage }) => passage.language === 'zh-CN');
  if (isTale(own)) return findHappenings(own);
  const topic = topicOf(own);
  return [
    ...findHappenings(own),
    ...findListings(own),
    ...findStatements(own),
    ...(tag ? own.flatMap((readable) => findPhrases(readable, topic, tag)) : []),
    ...(tag ? own.flatMap((readable) => findSeries(readable, tag)) : []),
    ...own.flatMap((readable) => [
      ...findMeanings(readable),
      ...findRules(readable),
      ...findBans(readable),
      ...findOffices(readable),
      ...findSanctions(readable),
      ...findCauses(readable),
      ...findRows(readable),
      ...laidDown(readable),
      ...findAmounts(readable),
    ]),
  ];
}

export { beginsWithVerb } from './clauses';
export { findSlots } from './slots';
export { findTerms } from './terms';
