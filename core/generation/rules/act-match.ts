import { cite } from '../citation';
import type { Context } from '../context';
import type { MatchDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { type Act, actsByDeed } from './act-person';
import { matchRows, rowOf } from './rows';
import { spanOf } from './span';

const farthest = 24;

/** Who did what on one occasion? Deeds of one person alone. */
export function matchDeeds(context: Context): MatchDraft[] {
  const documents = new Map<string, Act[]>();
  for (const [act, ...more] of actsByDeed(context))
    if (act && more.length === 0 && !act.person.noted && !act.object.noted) {
      const id = act.person.documentId;
      documents.set(id, [...(documents.get(id) ?? []), act]);
    }
  return [...documents.values()].flatMap((acts) => {
    const one = acts.filter(
      (act, index) => acts.findIndex(({ person }) => person.text === act.person.text) === index,
    );
    const rows = one.flatMap((act) => {
      const deed = spanOf(context, act.verb, act.object, farthest);
      return deed ? [rowOf(context.names, act.person, deed, [act.proof])] : [];
    });
    const [first] = one;
    if (!first) return [];
    const { names } = context;
    return matchRows(context, {
      rule: 'act-match',
      variant: '',
      fact: first,
      stem: inLanguages((language) => {
        const source = cite(names, first.person.documentId, language);
        return language === 'en'
          ? `Who did what, according to ${source}? Match each person with a deed.`
          : `请根据${source}，把人物与所做的事配对。`;
      }),
      rows,
      concepts: one.flatMap(({ person }) => conceptOf(names, person.text)?.id ?? []),
      arrangement: 'alphabet',
      level: 'remember',
      salience: 0.65,
    });
  });
}
