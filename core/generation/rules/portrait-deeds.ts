import type { FactOf, Words } from '@/core/extraction';
import { choose, distinct, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import { type Context, factsOf } from '../context';
import type { MultipleDraft } from '../draft';
import { inLanguages, mention } from '../names';
import { numeral } from '../numerals';
import { shuffle } from '../random';
import { readingLength, sharedTokens } from '../tokens';

const count = 3;
/** Wrong answers are asked of people like those of the list, not of offices. */
const workers = /工人|群众|职工|劳动者|同志|青年/u;

/** Which of these does the text tell of members of a group? Wrong ones are asked of others elsewhere. */
export function askForDeeds(context: Context): MultipleDraft[] {
  return factsOf(context, 'portrait').flatMap((fact) =>
    [0, 1].flatMap((round): MultipleDraft[] => {
      const brief = fact.deeds.filter(isBrief);
      const keys = shuffle(brief, `${fact.key}`, ({ text }) => text).slice(
        round * count,
        (round + 1) * count,
      );
      const wrong = shuffle(
        distinct(tasksElsewhere(context, fact), ({ task }) => task.text),
        `${fact.key}${round}`,
        ({ task }) => task.text,
      ).slice(0, count);
      return keys.length === count && wrong.length >= 2
        ? [draft(context, fact, keys, wrong, round)]
        : [];
    }),
  );
}

type Duty = FactOf<'duty'>;

function isBrief({ text, noted }: Words): boolean {
  return !noted && readingLength(text) <= 20;
}

function tasksElsewhere(context: Context, fact: FactOf<'portrait'>): Duty[] {
  return factsOf(context, 'duty').filter(
    ({ task, agent }) =>
      task.language === fact.proof.language &&
      task.documentId !== fact.proof.documentId &&
      isBrief(task) &&
      !agent.noted &&
      workers.test(agent.text) &&
      !task.text.includes('党') &&
      readingLength(task.text) >= 11 &&
      sharedTokens(task.text, fact.proof.text).length === 0,
  );
}

function draft(
  context: Context,
  fact: FactOf<'portrait'>,
  keys: readonly Words[],
  wrong: readonly Duty[],
  round: number,
): MultipleDraft {
  const { names } = context;
  const document = fact.proof.documentId;
  return {
    kind: 'multiple-choice',
    rule: 'portrait-deeds',
    variant: String(round),
    fact,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const number = numeral(keys.length, language);
      return language === 'en'
        ? `Which ${number} of these does ${source} tell of individual people, each after “有的” (some)?`
        : `${source}用“有的……”列举各人的事迹，其中有下列哪${number}项？`;
    }),
    rationale: inLanguages((language) => {
      const place = placeOf(names, fact.proof, document, language);
      return language === 'en'
        ? `Each of them follows “有的” in one long sentence ${place}.`
        : `这几项都在同一长句里，各以“有的”开头${place}。`;
    }),
    keys: keys.map((words) => choose(names, words)),
    distractors: wrong.map(({ agent, task }) =>
      rejectChoice(
        names,
        task,
        3,
        inLanguages((language) => {
          const place = placeOf(names, task, document, language);
          return language === 'en'
            ? `Another text asks this of ${mention(names, agent, 'en')} ${place}.`
            : `这是另一篇文章对${mention(names, agent, 'zh-CN')}的要求${place}。`;
        }),
      ),
    ),
    arrangement: 'mixed',
    evidence: proofs(
      keys,
      wrong.map(({ task }) => task),
    ),
    concepts: [],
    level: 'understand',
    salience: 0.8,
  };
}
