import type { Context } from '../../context';
import { chanceOf } from '../../random';
import type { Change } from './changes';
import type { Clause } from './clauses';
import { part } from './times';
import { isTopic } from './worth';

/** Words of one sort, any of which fits where another stands. */
const sorts = [
  'French German Italian Spanish Dutch Russian Portuguese Swedish Polish Japanese Chinese British American Mexican Swiss Austrian Turkish Greek Indian',
  'spring summer autumn winter',
  'gold silver bronze',
  'copper iron tin lead zinc',
  'cotton wool silk linen',
  'wheat barley rye oats maize',
  'physics chemistry biology mathematics medicine philosophy',
  'infantry cavalry artillery',
  'Catholic Protestant',
  'nitrogen oxygen hydrogen',
].map((row) => row.split(' '));

/** A word after the verb in whose place the text has another of the same sort elsewhere. */
export function kindredChanges(context: Context, clause: Clause): Change[] {
  const { core, verb } = clause;
  const { documentId } = clause.subject;
  const whole = context.readables
    .filter(({ passage }) => passage.documentId === documentId)
    .map(({ text }) => text)
    .join(' ');
  return [...core.text.matchAll(/(?<![\p{L}’'-])\p{L}+(?![\p{L}’'-])/gu)].flatMap(
    (match): Change[] => {
      const [word] = match;
      const sort = sorts.find((row) => row.includes(word));
      const after = core.text.slice(match.index + word.length);
      const before = core.text.slice(0, match.index);
      if (!sort || match.index < verb.end - core.start) return [];
      if (isTopic(context, documentId, word)) return [];
      // A part of a name, or of a row.
      if (/(?:\b(?:and|or|than)|,|\p{Lu}[\p{L}’'-]*) $/u.test(before)) return [];
      if (/^(?:,? (?:and|or)\b| \p{Lu})/u.test(after)) return [];
      if (/^\p{Lu}/u.test(word) && !/^ \p{Ll}/u.test(after)) return [];
      const [fresh] = sort
        .filter(
          (other) =>
            other !== word &&
            !clause.sentence.text.includes(other) &&
            new RegExp(`\\b${other}\\b`, 'u').test(whole) &&
            /^[aeiou]/iu.test(other) === /^[aeiou]/iu.test(word),
        )
        .sort((a, b) => chanceOf(a, clause.key) - chanceOf(b, clause.key));
      const old = part(core, match.index, match.index + word.length);
      return fresh ? [{ old, fresh, what: 'kindred', source: null }] : [];
    },
  );
}
