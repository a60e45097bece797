import type { Readable } from './defect-gate';
import { factKey, type Role } from './fact';
import { isPinyinName, pinyinName } from './person';
import { wordsAt, wordsOfGroup } from './words';

const titles =
  '[Pp]resident|[Cc]hairman|[Vv]ice|[Ss]ecretary|[Dd]irector|[Dd]eputy|[Mm]ember|[Gg]overnor|[Mm]inister|[Pp]art-time|[Ee]xecutive|[Ss]enior';
const verbs =
  'pointed|said|delivered|expressed|made|attended|read|respectively|presided|presented|emphasized|announced|and others';

/** NAME, title of body, verb …: the apposition up to the verb or the next mark of a list. */
const apposition = new RegExp(
  `(?<person>${pinyinName}), (?<role>(?:a |the )?(?:${titles})[^;.]*?)(?=, (?:${verbs})\\b| attended|;|\\.|, and ${pinyinName})`,
  'dgu',
);

/** Who holds which post, as the text gives it. */
export function findEnglishRoles(readable: Readable): Role[] {
  if (readable.passage.language !== 'en') return [];
  return [...readable.text.matchAll(apposition)].flatMap((match): Role[] => {
    const person = wordsOfGroup(readable, match, 'person');
    const role = wordsOfGroup(readable, match, 'role');
    if (!person || !role || !isPinyinName(person.text)) return [];
    if (role.text.length > 150 || new RegExp(`, ${pinyinName}|[“”]`, 'u').test(role.text))
      return [];
    return [
      {
        type: 'role',
        key: factKey('role', person.documentId, person.text, role.text),
        proof: wordsAt(readable, person.start, role.end),
        confidence: 0.9,
        person,
        role,
      },
    ];
  });
}
