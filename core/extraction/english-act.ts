import type { Readable } from './defect-gate';
import { type Act, type ActKind, factKey } from './fact';
import { isPinyinName, pinyinName } from './person';
import { type Words, wordsAt, wordsOfGroup } from './words';

const kinds: readonly (readonly [ActKind, string])[] = [
  ['presided', 'presided over'],
  ['spoke-at', 'delivered a (?:written )?speech (?:at|to)'],
  ['read-out', 'read out'],
  ['presented', 'presented'],
  ['announced', 'announced'],
];

/** Somebody, perhaps with a post between commas, does one of the acts that reports tell of. */
export function findEnglishActs(readable: Readable): Act[] {
  if (readable.passage.language !== 'en') return [];
  return kinds.flatMap(([kind, verb]) => {
    const pattern = new RegExp(
      `(?<person>${pinyinName})(?<post>, (?:Co\\., Ltd\\.|[^.;]){3,160}?,)? (?:(?:made|delivered) a speech and )?(?<verb>${verb}) (?<object>[^,.;\\uE000]{4,90})(?=[,.;])`,
      'dgu',
    );
    return [...readable.text.matchAll(pattern)].flatMap((match): Act[] => {
      const act = fromMatch(readable, match, kind);
      return act ? [act] : [];
    });
  });
}

function fromMatch(readable: Readable, match: RegExpExecArray, kind: ActKind): Act | null {
  const person = wordsOfGroup(readable, match, 'person');
  const verb = wordsOfGroup(readable, match, 'verb');
  const object = wordsOfGroup(readable, match, 'object');
  if (!person || !verb || !object || !isPinyinName(person.text)) return null;
  if (new RegExp(`${pinyinName}`, 'u').test(between(readable, person, verb))) return null;
  if (new RegExp(`${pinyinName}`, 'u').test(object.text)) return null;
  return {
    type: 'act',
    key: factKey('act', person.documentId, kind, person.text, object.text),
    proof: wordsAt(readable, person.start, object.end),
    confidence: 0.85,
    person,
    verb,
    object,
    kind,
  };
}

function between(readable: Readable, first: Words, last: Words): string {
  return readable.text.slice(first.end, last.start);
}
