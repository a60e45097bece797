import type { Readable } from './defect-gate';
import { type Act, factKey } from './fact';
import { chineseName } from './person';
import { type Words, wordsAt, wordsOfGroup } from './words';

const presided = new RegExp(
  `(?<=^|[，。；])(?<person>${chineseName})(?:在)?(?<verb>主持)(?<object>\\p{Script=Han}{2,10}?)(?=时|[，。])`,
  'dgu',
);
const attended = new RegExp(
  `(?<=^|[，。；])(?<list>${chineseName}(?:、${chineseName})+)(?<verb>出席)(?<object>\\p{Script=Han}{2,10})(?=[，。])`,
  'dgu',
);

/** Who presided over a meeting, and who attended it. */
export function findChineseActs(readable: Readable): Act[] {
  if (readable.passage.language !== 'zh-CN') return [];
  const presiding = [...readable.text.matchAll(presided)].flatMap((match): Act[] => {
    const person = wordsOfGroup(readable, match, 'person');
    return person ? act(readable, match, person, 'presided') : [];
  });
  const attending = [...readable.text.matchAll(attended)].flatMap((match): Act[] => {
    const list = wordsOfGroup(readable, match, 'list');
    return list
      ? namesOf(readable, list).flatMap((person) => act(readable, match, person, 'attended'))
      : [];
  });
  return [...presiding, ...attending];
}

function act(readable: Readable, match: RegExpExecArray, person: Words, kind: Act['kind']): Act[] {
  const verb = wordsOfGroup(readable, match, 'verb');
  const object = wordsOfGroup(readable, match, 'object');
  if (!verb || !object) return [];
  return [
    {
      type: 'act',
      key: factKey('act', person.documentId, kind, person.text, object.text),
      proof: wordsAt(readable, match.index, object.end),
      confidence: 0.9,
      person,
      verb,
      object,
      kind,
    },
  ];
}

function namesOf(readable: Readable, list: Words): Words[] {
  let at = list.start;
  return list.text.split('、').map((name) => {
    const words = wordsAt(readable, at, at + name.length);
    at += name.length + 1;
    return words;
  });
}
