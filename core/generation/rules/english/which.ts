import { proofs } from '../../choices';
import { placeOf } from '../../citation';
import type { Context } from '../../context';
import type { ShortDraft } from '../../draft';
import { tellOf } from './ask';
import { isToldOfAnother } from './changes';
import { accordingTo, type Clause, clausesOf, groundOf, wordsIn } from './clauses';
import { worthOf } from './worth';

/** What a name that ends with such a word is called, so that "which … ?" can ask for it. */
const sorts = new Set(
  'agency academy army association bank board bridge brewery canal choir chorus church club college commission committee company corporation council court department expedition factory farm foundation gallery hospital hotel institute island league library magazine mill ministry museum navy newspaper observatory orchestra organization organisation park party railroad railway reserve river school society station team theatre theater union university'.split(
    ' ',
  ),
);

/** Which canal, team or country was it? The name is written; the word that tells its sort is given. */
export function askWhich(context: Context): ShortDraft[] {
  return clausesOf(context).flatMap((clause): ShortDraft[] => {
    const sort = sortOf(clause);
    const bare = clause.name.replace(/^the /iu, '');
    const told = tellOf(clause, null);
    if (sort === null || told === null || clause.negated || clause.modal !== null) return [];
    if (wordsIn(told) < 5 || wordsIn(told) > 22 || worthOf(context, clause) < 0.35) return [];
    if (isToldOfAnother(context, clause)) return [];
    if (told.includes(bare) || isTitle(context, clause, bare)) return [];
    const { names } = context;
    const place = placeOf(names, clause.proof, clause.subject.documentId, 'en');
    const ofSort = new RegExp(` ${sort}$`, 'iu');
    const forms =
      ofSort.test(bare) && wordsIn(bare) > 2
        ? [bare, `the ${bare}`, bare.replace(ofSort, '')]
        : [bare];
    return [
      {
        kind: 'short-answer',
        rule: 'clause-which',
        variant: '',
        fact: clause,
        stem: { en: `${accordingTo(names, clause.subject)}, which ${sort} ${told}?` },
        rationale: { en: `The text says this of ${clause.name} ${place}.` },
        accepted: { en: [...new Set(forms)] },
        points: [],
        concepts: [],
        level: 'remember',
        salience: 0.45 + 0.3 * worthOf(context, clause),
        evidence: proofs(groundOf(clause), []),
      },
    ];
  });
}

/** "canal" for "the Erie Canal", "country" for "China"; null for what has no such word. */
function sortOf({ name, names, number, subject, apposition }: Clause): string | null {
  const bare = name.replace(/^the /iu, '');
  if (apposition !== null || !/^\p{Lu}/u.test(bare) || number === 'plural') return null;
  const known = names.find(({ words }) => words.end === subject.end);
  if (known?.group === 'country' && known.words.text === bare) return 'country';
  const last = bare.split(' ').at(-1)?.toLowerCase() ?? '';
  // "Holm of Tide magazine", "the Skerry harbour board of 1905".
  if (/ (?:of|to|from|in|for|at) |['’]s? |\d/u.test(bare)) return null;
  return wordsIn(bare) > 1 && wordsIn(bare) < 8 && sorts.has(last) ? last : null;
}

/** What the whole text is about would be read off its title. */
function isTitle({ names }: Context, { subject }: Clause, bare: string): boolean {
  return (names.documents.get(subject.documentId)?.title.text ?? '').includes(bare);
}
