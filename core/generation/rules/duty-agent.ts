import type { Words } from '@/core/extraction';
import { choose, proofs, rejectChoice } from '../choices';
import { briefly, capitalise, cite, placeOf } from '../citation';
import type { Context } from '../context';
import type { SingleDraft, TrueFalseDraft } from '../draft';
import {
  glossedInSentence,
  inLanguages,
  lowerFirst,
  mention,
  type Names,
  quoted,
  quotedWithGloss,
} from '../names';
import { chanceOf } from '../random';
import { closeSentence, statementStem } from '../statement';
import { asSentence, glossOfDuty } from '../statement-gloss';
import { sharedTokens } from '../tokens';
import { type Agent, agentsByDocument, type Duty, isEverybody, proofOf, sameAgent } from './duties';

/** Of whom does the source ask this? Wrong ones are others of whom it asks other things. */
export function askForAgent(context: Context): SingleDraft[] {
  return agentsByDocument(context).flatMap((agents) =>
    agents.flatMap((agent) => {
      const others = [...rivals(agents, agent), ...fromElsewhere(context, agents, agent)];
      return agent.duties.flatMap((duty) => {
        // Nobody is asked to do something for himself.
        const tempting = others.filter((other) => !isNamedIn(duty, other.agent));
        return tempting.length < 2 ? [] : [draft(context, agent, duty, tempting.slice(0, 3))];
      });
    }),
  );
}

function isNamedIn({ task }: Duty, agent: Words): boolean {
  return sharedTokens(agent.text, task.text).length > 0;
}

/** Modals of demands in polite words. */
const wishes = new Set(['希望', 'will']);

function rivals(agents: readonly Agent[], agent: Agent): Agent[] {
  return agents.filter((other) => other !== agent && !sameAgent(other.agent, agent.agent));
}

/** Agents of other documents in the same language, for a document that has too few of its own. */
function fromElsewhere(context: Context, own: readonly Agent[], agent: Agent): Agent[] {
  const rest = agentsByLanguage(context, agent.agent.language);
  return rest.filter(
    (other) =>
      other.agent.documentId !== agent.agent.documentId &&
      !sameAgent(other.agent, agent.agent) &&
      own.every((each) => each.agent.text !== other.agent.text),
  );
}

function agentsByLanguage(context: Context, language: string): Agent[] {
  return context.facts
    .flatMap((fact): Agent[] =>
      fact.type === 'duty' && fact.agent.language === language && !fact.agent.noted
        ? [{ agent: fact.agent, duties: [fact] }]
        : [],
    )
    .filter(
      (one, index, all) => all.findIndex((other) => other.agent.text === one.agent.text) === index,
    );
}

function draft(context: Context, agent: Agent, duty: Duty, others: readonly Agent[]): SingleDraft {
  const { names } = context;
  const document = duty.agent.documentId;
  return {
    kind: 'single-choice',
    rule: 'duty-agent',
    variant: '',
    fact: duty,
    stem: inLanguages((language) => {
      const source = cite(names, document, language);
      const task = glossedInSentence(names, duty.task, language);
      const isWish = wishes.has(duty.modal.text);
      if (language === 'zh-CN') return `${source}${isWish ? '希望' : '要求'}谁${task}？`;
      if (isWish) return `Whom does ${source} call on to ${task}?`;
      return `Who, according to ${source}, should ${task}?`;
    }),
    rationale: inLanguages((language) => {
      const place = placeOf(names, duty.proof, document, language);
      return language === 'en'
        ? `${capitalise(briefly(names, document, 'en'))} asks it of ${mention(names, agent.agent, 'en')} ${place}.`
        : `${briefly(names, document, 'zh-CN')}是对${mention(names, agent.agent, 'zh-CN')}提出的${place}。`;
    }),
    key: choose(names, duty.agent),
    distractors: others.map((other) => {
      const task = other.duties[0]?.task;
      return rejectChoice(
        names,
        other.agent,
        other.agent.documentId === document ? 2 : 3,
        inLanguages((language) => {
          const place = placeOf(names, other.agent, document, language);
          const asked = task ? quotedWithGloss(names, task, language) : '';
          return language === 'en'
            ? `Something else is asked of them: ${asked} ${place}.`
            : `对其提出的是另外的要求：${asked}${place}。`;
        }),
      );
    }),
    arrangement: 'mixed',
    evidence: proofs(
      proofOf(duty),
      others.flatMap((other) => other.duties.slice(0, 1).flatMap(proofOf)),
    ),
    concepts: [],
    level: 'remember',
    salience: 0.7,
  };
}

/** A duty as it stands, and with somebody else in its place. */
export function swapAgent(context: Context): TrueFalseDraft[] {
  return agentsByDocument(context).flatMap((agents) =>
    agents.flatMap((agent) =>
      agent.duties.flatMap((duty): TrueFalseDraft[] => {
        if (duty.modal.text === 'will') return [];
        const others = isEverybody(duty.agent)
          ? []
          : rivals(agents, agent).filter(
              (each) => !isEverybody(each.agent) && !isNamedIn(duty, each.agent),
            );
        const other = others
          .map((each) => ({ each, chance: chanceOf(context.seed, duty.key, each.agent.text) }))
          .sort((a, b) => a.chance - b.chance)[0]?.each;
        const printed = {
          text: sentence(context.names, duty, duty.agent.text),
          language: duty.agent.language,
          ...asSentence(glossOfDuty(context.names, duty.agent, duty.task), duty.agent),
        };
        const common = {
          kind: 'true-false',
          rule: 'duty-swap',
          fact: duty,
          stem: statementStem(context.names, duty.agent.documentId),
          concepts: [],
          level: 'remember',
          salience: 0.65,
        } as const;
        const right: TrueFalseDraft = {
          ...common,
          variant: 'true',
          statement: printed,
          correction: null,
          rationale: because(context, duty, null),
          evidence: proofs(proofOf(duty), []),
        };
        // Where nobody else could be meant, the statement is plainly true.
        if (!other) return [];
        return [
          right,
          {
            ...common,
            variant: 'false',
            statement: {
              text: sentence(context.names, duty, other.agent.text),
              language: duty.agent.language,
              ...asSentence(glossOfDuty(context.names, other.agent, duty.task), duty.agent),
            },
            correction: printed,
            rationale: because(context, duty, other),
            evidence: proofs(proofOf(duty), other.duties.slice(0, 1).flatMap(proofOf)),
          },
        ];
      }),
    ),
  );
}

/** What an English text asks for is quoted: its words need not fit into a sentence of ours. */
function sentence(names: Names, duty: Duty, agent: string): string {
  const { language, documentId } = duty.agent;
  if (language === 'en' && duty.modal.text === 'should')
    return `${capitalise(briefly(names, documentId, 'en'))} asks ${quoted(lowerFirst(agent))} to ${quoted(duty.task.text)}.`;
  const start = agent.charAt(0).toUpperCase() + agent.slice(1);
  if (wishes.has(duty.modal.text)) return closeSentence(`希望${agent}${duty.task.text}`, language);
  return closeSentence(
    language === 'en'
      ? `${start} ${duty.modal.text} ${duty.task.text}`
      : `${agent}要${duty.task.text}`,
    language,
  );
}

function because(context: Context, duty: Duty, other: Agent | null) {
  const { names } = context;
  const document = duty.agent.documentId;
  return inLanguages((language) => {
    const place = placeOf(names, duty.proof, document, language);
    const source = briefly(names, document, language);
    const who = mention(names, duty.agent, language);
    const wrong = other ? mention(names, other.agent, language) : '';
    const not = !other ? '' : language === 'en' ? `, not of ${wrong}` : `，不是${wrong}`;
    return language === 'en'
      ? `${capitalise(source)} asks this of ${who}${not} ${place}.`
      : `${source}是对${who}提出这一点的${not}${place}。`;
  });
}
