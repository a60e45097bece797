import type { FactOf } from '@/core/extraction';
import { cite } from '../citation';
import { type Context, factsOf } from '../context';
import type { MatchDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { shuffle } from '../random';
import { matchRows, rowOf } from './rows';
import { timesInDocument } from './sections';

type Role = FactOf<'role'>;
const longestRole = 20;

/** Who has which post? The people of one document, each with a post of their own. */
export function matchRoles(context: Context): MatchDraft[] {
  const documents = new Map<string, Role[]>();
  for (const role of factsOf(context, 'role'))
    if (isAskable(context, role)) {
      const id = role.person.documentId;
      documents.set(id, [...(documents.get(id) ?? []), role]);
    }
  return [...documents.values()].flatMap((roles) =>
    inParts(roles).flatMap((part, index) => {
      const [first] = part;
      if (!first) return [];
      const { names } = context;
      return matchRows(context, {
        rule: 'role-match',
        variant: String(index),
        fact: first,
        stem: inLanguages((language) => {
          const source = cite(names, first.person.documentId, language);
          return language === 'en'
            ? `Match each person with the post that ${source} gives for that person.`
            : `请根据${source}，把人物与职务配对。`;
        }),
        rows: part.map((role) => rowOf(names, role.person, role.role, [role.proof])),
        concepts: part.flatMap(({ person }) => conceptOf(names, person.text)?.id ?? []),
        arrangement: 'alphabet',
        level: 'remember',
        salience: 0.6,
      });
    }),
  );
}

function isAskable(context: Context, { person, role }: Role): boolean {
  return (
    !person.noted &&
    !role.noted &&
    role.text.split(' ').length <= longestRole &&
    timesInDocument(context, role.documentId, role.text) === 1
  );
}

/** Three to five at a time, mixed, so that no question is about the heads of one body only. */
function inParts(roles: readonly Role[]): Role[][] {
  const mixed = shuffle(roles, roles[0]?.key ?? '', (role) => role.key);
  const parts = Math.max(1, Math.ceil(mixed.length / 5));
  const size = Math.ceil(mixed.length / parts);
  return Array.from({ length: parts }, (_, index) => mixed.slice(index * size, (index + 1) * size));
}
