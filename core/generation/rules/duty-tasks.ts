import { choose, proofs, rejectChoice } from '../choices';
import { cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { MultipleDraft } from '../draft';
import { inLanguages, mention } from '../names';
import { numeral } from '../numerals';
import { shuffle } from '../random';
import { readingLength } from '../tokens';
import { type Agent, agentsByDocument, type Duty, proofOf, sameAgent } from './duties';

/** Which of these does the source ask of somebody? Wrong ones are asked of others. */
export function askForTasks(context: Context): MultipleDraft[] {
  return agentsByDocument(context).flatMap((agents) =>
    agents.flatMap((agent) => {
      const keys = shuffle(
        agent.duties.filter(isBrief),
        agent.agent.text,
        (duty) => duty.task.text,
      ).slice(0, 3);
      const others = agents
        .filter((other) => !sameAgent(other.agent, agent.agent))
        .flatMap((other) => other.duties.filter(isBrief));
      const wrong = shuffle(others, `${agent.agent.text}×`, (duty) => duty.task.text).slice(0, 3);
      return keys.length >= 2 && wrong.length >= 2 ? [draft(context, agent, keys, wrong)] : [];
    }),
  );
}

/** Tasks of about the same length, so that none stands out among the options. */
function isBrief({ task }: Duty): boolean {
  const length = readingLength(task.text);
  return task.language === 'en' ? length <= 12 : length >= 6 && length <= 13;
}

function draft(
  context: Context,
  { agent }: Agent,
  keys: readonly Duty[],
  wrong: readonly Duty[],
): MultipleDraft {
  const { names } = context;
  const [first] = keys;
  if (!first) throw new Error('A question without a key');
  const document = agent.documentId;
  return {
    kind: 'multiple-choice',
    rule: 'duty-tasks',
    variant: '',
    fact: first,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const number = numeral(keys.length, language);
      return language === 'en'
        ? `According to ${source}, which ${number} of these are asked of ${mention(names, agent, 'en')}?`
        : `${source}对${mention(names, agent, 'zh-CN')}提出了下列哪${number}项要求？`;
    }),
    rationale: inLanguages((language) => {
      const numbers = [...new Set(keys.map((key) => key.task.passageNumber))].sort((a, b) => a - b);
      return language === 'en'
        ? `${keys.length > 2 ? 'All three' : 'Both'} are asked of ${mention(names, agent, 'en')} (${numbers.length > 1 ? 'passages' : 'passage'} ${numbers.join(' and ')}).`
        : `这${numeral(keys.length, 'zh-CN')}项都是对${mention(names, agent, 'zh-CN')}的要求（第${numbers.join('、')}段）。`;
    }),
    keys: keys.map((duty) => choose(names, duty.task)),
    distractors: wrong.map((duty) =>
      rejectChoice(
        names,
        duty.task,
        2,
        inLanguages((language) => {
          const place = placeOf(names, duty.task, document, language);
          return language === 'en'
            ? `This is asked of ${mention(names, duty.agent, 'en')} ${place}.`
            : `这是对${mention(names, duty.agent, 'zh-CN')}的要求${place}。`;
        }),
      ),
    ),
    arrangement: 'mixed',
    evidence: proofs(keys.flatMap(proofOf), wrong.flatMap(proofOf)),
    concepts: [],
    level: 'understand',
    salience: 0.8,
  };
}
