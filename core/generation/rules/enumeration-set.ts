import { choose, proofs, rejectChoice } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { Distractor, SingleDraft } from '../draft';
import { inLanguages, mention } from '../names';
import { numeral } from '../numerals';
import { sharedTokens } from '../tokens';
import {
  askableLists,
  commonTokens,
  conceptsOf,
  distanceOf,
  type List,
  mentionHead,
  siblingsOf,
  weightOf,
  wordsAcross,
} from './lists';

const longest = 4;

/** Which group of phrases belongs to the head? Wrong ones are groups that belong to other heads. */
export function askForSet(context: Context): SingleDraft[] {
  return askableLists(context).flatMap((list) => {
    if (list.relation !== 'of') return [];
    const size = Math.min(longest, list.members.length);
    const others = rankSiblings(context, list)
      .filter((other) => other.members.length >= size)
      .slice(0, 3);
    const marks = commonTokens(list.members);
    const given = marks.some(
      (mark) =>
        others.filter((other) => other.proof.text.includes(mark)).length * 2 < others.length,
    );
    return others.length >= 2 && !given ? [draft(context, list, others, size)] : [];
  });
}

/** Groups that share a word with the question come first: otherwise that word gives the key away. */
function rankSiblings(context: Context, list: List): List[] {
  const key = list.members.map((member) => member.text).join('、');
  const clues = sharedTokens(list.head.text, key);
  const score = (other: List): number => {
    const text = other.members.map((member) => member.text).join('、');
    const shared = clues.filter((clue) => text.includes(clue)).length;
    return shared * 4 - distanceOf(other.proof, list.proof);
  };
  return siblingsOf(context, list)
    .map((other, index) => ({ other, index, score: score(other) }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ other }) => other);
}

function draft(context: Context, list: List, others: readonly List[], size: number): SingleDraft {
  const { names } = context;
  const document = list.proof.documentId;
  const members = list.members.slice(0, size);
  const verb = list.head.text.endsWith('精神') ? '概括' : '形容';
  const key = wordsAcross(list.members, size);
  return {
    kind: 'single-choice',
    rule: 'enumeration-set',
    variant: '',
    fact: list,
    stem: inLanguages((language) => {
      const [source, head] = [cite(names, document, language), mention(names, list.head, language)];
      if (size < list.members.length)
        return language === 'en'
          ? `Which of these groups has only phrases that ${source} uses for ${head}?`
          : `下列哪一组词语全部属于${source}所${verb}的${head}？`;
      return language === 'en'
        ? `Which group of phrases does ${source} use for ${head}?`
        : `${source}用下列哪一组词语来${verb}${head}？`;
    }),
    rationale: inLanguages((language) => {
      const head = mention(names, list.head, language);
      const place = placeOf(names, list.proof, document, language);
      const source = briefly(names, document, language);
      const [all, some] = [list.members.length, size].map((one) => numeral(one, language));
      if (size < list.members.length)
        return language === 'en'
          ? `${capitalise(source)} has ${all} phrases for ${head}; this group is ${some} of them ${place}.`
          : `${source}用${all}个词语${verb}${head}，这一组是其中${some}个${place}。`;
      return language === 'en'
        ? `${capitalise(source)} uses these phrases for ${head} ${place}.`
        : `${source}用这组词语来${verb}${head}${place}。`;
    }),
    key: choose(names, key),
    distractors: others.map((other) => wrongSet(context, list, other, size)),
    arrangement: 'mixed',
    evidence: proofs(
      [list.proof],
      others.map((other) => other.proof),
    ),
    concepts: conceptsOf(names, list, members),
    level: 'understand',
    salience: 1 + weightOf(names, list),
  };
}

function wrongSet(context: Context, list: List, other: List, size: number): Distractor {
  const { names } = context;
  const document = list.proof.documentId;
  const reason = inLanguages((language) => {
    const head = mentionHead(names, other, language);
    const place = placeOf(names, other.proof, document, language);
    return language === 'en'
      ? `This group describes ${head} ${place}.`
      : `这一组说的是${head}${place}。`;
  });
  const words = wordsAcross(other.members, size);
  return rejectChoice(names, words, distanceOf(other.proof, list.proof), reason);
}
