import type { Words } from '@/core/extraction';
import { choose, proofs } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { Distractor, SingleDraft } from '../draft';
import { inLanguages, mention, quotedWithGloss } from '../names';
import { shuffle } from '../random';
import { glossOfDuty } from '../statement-gloss';
import { sharedTokens } from '../tokens';
import { type Agent, agentsByDocument, type Duty, isEverybody, sameAgent } from './duties';

/**
 * Which sentence stands in the text? The four are woven of two or three: who and what each come twice,
 * so that no sentence looks like the model of the others.
 */
export function askForSentence(context: Context): SingleDraft[] {
  return agentsByDocument(context).flatMap((agents) =>
    agents.flatMap((agent): SingleDraft[] => {
      const duty = agent.duties.find(isWhole);
      if (!duty || isEverybody(agent.agent)) return [];
      const others = agents.filter(
        (each) => !isEverybody(each.agent) && !sameAgent(each.agent, agent.agent),
      );
      const [second, third] = shuffle(others, duty.key, (each) => each.agent.text).flatMap((each) =>
        each.duties.filter((one) => isForeign(one, agent, duty)).slice(0, 1),
      );
      if (!second || !third || sameAgent(second.agent, third.agent)) return [];
      return [draft(context, duty, second, third)];
    }),
  );
}

/** The task follows its modal at once, so that both are one run of words. */
function isWhole({ lead, task, proof }: Duty): boolean {
  return !proof.noted && task.start - lead.end <= 1 && lead.start === proof.start;
}

function isForeign(other: Duty, agent: Agent, duty: Duty): boolean {
  return (
    other.modal.text === duty.modal.text &&
    sharedTokens(other.task.text, agent.agent.text).length === 0 &&
    sharedTokens(other.task.text, duty.task.text).length === 0
  );
}

function draft(context: Context, duty: Duty, second: Duty, third: Duty): SingleDraft {
  const { names } = context;
  const document = duty.agent.documentId;
  const wrong = (who: Duty, what: Duty): Distractor => ({
    wording: sentence(context, who, what),
    words: null,
    distance: 2,
    reason: inLanguages((language) => {
      const source = briefly(names, document, language);
      const agent = mention(names, what.agent, language);
      const task = quotedWithGloss(names, what.task, language);
      const place = placeOf(names, what.task, document, language);
      return language === 'en'
        ? `${capitalise(source)} asks ${task} of ${agent} ${place}.`
        : `${source}是对${agent}提出${task}的${place}。`;
    }),
  });
  const key = choose(names, duty.proof);
  return {
    kind: 'single-choice',
    rule: 'duty-wording',
    variant: '',
    fact: duty,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      return language === 'en'
        ? `Which of these sentences stands in ${source}?`
        : `下列哪一句见于${source}？`;
    }),
    rationale: inLanguages((language) => {
      const place = placeOf(names, duty.proof, document, language);
      const agent = mention(names, duty.agent, language);
      return language === 'en'
        ? `${capitalise(briefly(names, document, 'en'))} asks this of ${agent} ${place}.`
        : `${briefly(names, document, 'zh-CN')}是对${agent}提出这一点的${place}。`;
    }),
    key: { ...key, wording: sentence(context, duty, duty) },
    distractors: [wrong(duty, second), wrong(second, duty), wrong(second, third)],
    arrangement: 'mixed',
    evidence: proofs([duty.proof], [second.proof, third.proof]),
    concepts: [],
    level: 'understand',
    salience: 0.85,
  };
}

function sentence(context: Context, who: Duty, what: Duty) {
  const { language } = who.agent;
  const gap = language === 'en' ? ' ' : '';
  return {
    text: textOf(who.lead, gap, what.task),
    language,
    ...glossOfDuty(context.names, who.agent, what.task),
  };
}

function textOf(lead: Words, gap: string, task: Words): string {
  return `${lead.text}${gap}${task.text}`;
}
