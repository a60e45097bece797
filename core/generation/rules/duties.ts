import type { FactOf, Words } from '@/core/extraction';
import { type Context, factsOf } from '../context';
import { sharedTokens, tokensOf } from '../tokens';
import { timesInDocument } from './sections';

export type Duty = FactOf<'duty'>;

/** Duties by who has them, one entry for each agent of a document. */
export interface Agent {
  readonly agent: Words;
  readonly duties: readonly Duty[];
}

/** Agents of one document with duties that nobody else has there, at least two agents. */
export function agentsByDocument(context: Context): Agent[][] {
  const documents = new Map<string, Map<string, Duty[]>>();
  for (const duty of factsOf(context, 'duty')) {
    if (!isAskable(context, duty)) continue;
    const agents = documents.get(duty.agent.documentId) ?? new Map<string, Duty[]>();
    agents.set(duty.agent.text, [...(agents.get(duty.agent.text) ?? []), duty]);
    documents.set(duty.agent.documentId, agents);
  }
  return [...documents.values()]
    .map((agents) =>
      [...agents.values()].flatMap((duties): Agent[] => {
        const agent = duties[0]?.agent;
        return agent ? [{ agent, duties }] : [];
      }),
    )
    .filter((agents) => agents.length >= 2);
}

/** What is asked of everybody elsewhere is no duty of one alone. */
const askedOfAll = /党中央|听党话|跟党走|the Party/u;

/** The words stand once in the document, are clean, and do not repeat the name of who has the duty. */
function isAskable(context: Context, duty: Duty): boolean {
  return (
    !duty.agent.noted &&
    !duty.task.noted &&
    !askedOfAll.test(duty.task.text) &&
    timesInDocument(context, duty.task.documentId, duty.task.text) === 1 &&
    sharedTokens(duty.agent.text, duty.task.text).length === 0
  );
}

/** The words that prove a duty: one run, or where that would be long, who and what apart. */
export function proofOf(duty: Duty): Words[] {
  const longest = duty.proof.language === 'en' ? 420 : 110;
  return duty.proof.text.length <= longest ? [duty.proof] : [duty.lead, duty.task];
}

/** True for a name that takes in everybody: what is asked of it is asked of each part too. */
export function isEverybody(agent: Words): boolean {
  return /^全/u.test(agent.text);
}

/** True where one agent is part of the other, or has half of its words: they may mean the same people. */
export function sameAgent(a: Words, b: Words): boolean {
  if (a.text.includes(b.text) || b.text.includes(a.text)) return true;
  const fewer = Math.min(tokensOf(a.text).size, tokensOf(b.text).size);
  return fewer > 0 && sharedTokens(a.text, b.text).length >= fewer / 2;
}
