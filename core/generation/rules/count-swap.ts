import { type Words, wordsAt } from '@/core/extraction';
import { proofs } from '../choices';
import { capitalise, placeOf } from '../citation';
import type { Context } from '../context';
import type { TrueFalseDraft } from '../draft';
import { conceptOf, inLanguages } from '../names';
import { closeSentence, replaceWords, statementStem } from '../statement';
import { type Count, countedIn, countGroups, figureIn } from './counts';

/** A figure with what it counts, as it stands and with the figure of another thing of the sentence. */
export function swapFigure(context: Context): TrueFalseDraft[] {
  return countGroups(context).flatMap((group) =>
    group.flatMap((count, index): TrueFalseDraft[] => {
      const other = group[(index + 1) % group.length];
      const statement = clauseOf(count);
      if (!other || other === count || !statement || count.proof.noted) return [];
      const { names } = context;
      const proof = withLead(context, count);
      const document = count.figure.documentId;
      const language = count.figure.language;
      const place = (reader: 'en' | 'zh-CN') => placeOf(names, count.proof, document, reader);
      const printed = { text: closeSentence(statement.text, language), language };
      const common = {
        kind: 'true-false',
        rule: 'count-swap',
        fact: count,
        stem: statementStem(names, document),
        concepts: [conceptOf(names, count.counted.text)?.id ?? []].flat(),
        level: 'remember',
        salience: 0.7,
      } as const;
      return [
        {
          ...common,
          variant: 'true',
          statement: printed,
          correction: null,
          rationale: inLanguages((reader) =>
            reader === 'en'
              ? `Figure and words stand together like this ${place('en')}.`
              : `数字与所数的对象在原文里就是这样对应的${place('zh-CN')}。`,
          ),
          evidence: proofs([proof], []),
        },
        {
          ...common,
          variant: 'false',
          statement: {
            text: closeSentence(replaceWords(statement, count.figure, other.figure.text), language),
            language,
          },
          correction: printed,
          rationale: inLanguages((reader) =>
            reader === 'en'
              ? `${figureIn(other, 'en')} is the figure for ${countedIn(names, other, 'en')}; here the text has ${figureIn(count, 'en')} ${place('en')}.`
              : `${other.figure.text}是${countedIn(names, other, 'zh-CN')}的数字，此处原文是${count.figure.text}${place('zh-CN')}。`,
          ),
          evidence: proofs([proof], [other.proof]),
        },
      ];
    }),
  );
}

/** People are not built, whatever the verb of the list says. */
const people = /craftsm[ae]n|workers|technicians|experts|talents/u;

/** The clause itself, with subject and verb; offsets still point into the passage where they can. */
export function clauseOf(count: Count): Words | null {
  const { proof, lead, figure } = count;
  if (proof.language === 'zh-CN') return proof;
  if (isTotal(count)) return { ...proof, text: capitalise(proof.text) };
  if (!lead || people.test(count.counted.text)) return null;
  const text = `${lead.text} ${proof.text}`;
  return { ...proof, start: figure.start - lead.text.length - 1, text };
}

/** The proof with the subject and verb of its list, which may stand before other figures. */
function withLead(context: Context, count: Count): Words {
  const { lead, proof } = count;
  const readable = context.readables.find((each) => each.passage.id === proof.passageId);
  return lead && readable && statementHasLead(count)
    ? wordsAt(readable, lead.start, proof.end)
    : proof;
}

function statementHasLead(count: Count): boolean {
  return count.proof.language === 'en' && !isTotal(count);
}

function isTotal(count: Count): boolean {
  return /^the total number/u.test(count.proof.text);
}
