import type { Context } from '../../context';
import { chanceOf } from '../../random';
import type { Change } from './changes';
import type { Clause } from './clauses';
import { part } from './times';
import { isTopic } from './worth';

/** Words of one sort, of which somebody who read in a hurry takes one for another. */
const sorts = `
father mother|brother sister|son daughter|uncle aunt|grandfather grandmother|brothers sisters|sons daughters
morning afternoon evening|spring summer autumn winter|gold silver bronze
school college university|navy army|infantry cavalry artillery
physics chemistry biology mathematics medicine law philosophy theology
poet novelist playwright|poems novels plays|painter sculptor|painting sculpture|professor lecturer
cotton wool silk linen|wheat barley rye oats|coal iron copper tin
violin piano cello flute|trumpet trombone
earthquake flood fire hurricane|cholera typhoid smallpox tuberculosis malaria measles
airport harbour station|railway canal motorway|bridge tunnel|church mosque synagogue
architect engineer|lawyer doctor teacher|farmer miner fisherman|carpenter blacksmith mason
French German Italian Spanish Dutch Russian Portuguese Swedish Polish|Roman Greek Egyptian
Catholic Protestant|wooden stone brick|president secretary treasurer
week month year|weeks months years|weekly monthly daily
scholarship prize|newspaper magazine|gallery library museum|concert lecture exhibition
whales dolphins seals|wolves bears lynx|kidney liver heart lungs|nitrogen oxygen hydrogen
semi-final final|goalkeeper striker defender|singer dancer actor|film album novel
`;

const siblings = new Map<string, readonly string[]>();
for (const sort of sorts.trim().split(/[|\n]/u)) {
  const words = sort.split(' ');
  for (const word of words) siblings.set(word, words);
}

/** A clause with one of its common words replaced by another of the same sort. */
export function kindredChanges(context: Context, clause: Clause): Change[] {
  const { seed } = context;
  const { core, verb } = clause;
  return [...core.text.matchAll(/(?<![\p{L}’'-])\p{L}[\p{L}-]{2,}(?![\p{L}’'-])/gu)].flatMap(
    (match): Change[] => {
      const [word] = match;
      const sort = siblings.get(word);
      if (!sort || match.index < verb.end - core.start) return [];
      // What the document is about is taken for nothing else.
      if (isTopic(context, clause.subject.documentId, word)) return [];
      const before = core.text.slice(0, match.index);
      const after = core.text.slice(match.index + word.length);
      if (
        isPeriod(word) &&
        !/(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|few|many)) $/u.test(
          before,
        )
      )
        return [];
      if (
        /(?:\b(?:and|or|than)|,) $/u.test(before) ||
        /^(?:,? (?:and|or)\b|, \p{Ll}+,)/u.test(after)
      )
        return [];
      if (/\p{Lu}[\p{L}’'-]* $/u.test(before) || /^ \p{Lu}/u.test(after)) return [];
      // A noun that describes another one, or a verb: "a town hall", "a novel idea", "bears little".
      if (
        !/^\p{Lu}/u.test(word) &&
        !/^(?:$|[,.;]| (?:of|in|on|at|to|for|from|with|by|as|who|which|that|and|was|were|is|are|had|has|into|near|after|before|during|between|through)\b)/u.test(
          after,
        )
      )
        return [];
      const chance = chanceOf(word, seed, clause.key);
      const others = sort.filter(
        (other) => other !== word && !clause.sentence.text.includes(other),
      );
      const fresh = others[Math.floor(chance * others.length)];
      if (!fresh) return [];
      const [vowel, sound] = [/^[aeiou]/iu.test(word), /^[aeiou]/iu.test(fresh)];
      if (/\ban? $/u.test(before) && vowel !== sound) return [];
      const old = part(core, match.index, match.index + word.length);
      return [{ old, fresh, what: 'opposite', source: null }];
    },
  );
}

function isPeriod(word: string): boolean {
  return /^(?:week|month|year)s?$/u.test(word);
}
