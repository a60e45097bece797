import { cite } from '../citation';
import type { Context } from '../context';
import type { ClassifyDraft } from '../draft';
import { inLanguages } from '../names';
import { type Agent, agentsByDocument, isEverybody, proofOf, sameAgent } from './duties';
import { sortIntoBins } from './sorted';

/** Of whom is each of these asked? Of each agent other tasks in each question. */
export function sortDuties(context: Context): ClassifyDraft[] {
  return agentsByDocument(context).flatMap((all) => {
    const agents = apart(all);
    const [first] = agents;
    if (!first || agents.length < 2) return [];
    const rounds = Math.max(
      1,
      Math.floor(Math.min(...agents.map(({ duties }) => duties.length)) / 3),
    );
    return Array.from({ length: Math.min(rounds, 2) }, (_, round) => round).flatMap(
      (round): ClassifyDraft[] => {
        const [duty] = first.duties;
        if (!duty) return [];
        return sortIntoBins(context, {
          rule: 'duty-sort',
          variant: String(round),
          fact: duty,
          stem: inLanguages((language) => {
            const source = cite(context.names, first.agent.documentId, language);
            return language === 'en'
              ? `Of whom does ${source} ask each of these? Sort the tasks.`
              : `${source}分别对谁提出下列要求？请归类。`;
          }),
          bins: agents.map(({ agent, duties }) => ({
            label: agent,
            cards: duties.slice(round * 3).map((one) => ({ words: one.task, proof: proofOf(one) })),
          })),
          belongs: (who, language) =>
            language === 'en' ? `It is asked of ${who}` : `这是对${who}提出的要求`,
          level: 'understand',
          salience: 0.85,
        });
      },
    );
  });
}

/** Agents that do not take in one another, with at least two duties; those with most first. */
function apart(agents: readonly Agent[]): Agent[] {
  const kept: Agent[] = [];
  const ranked = [...agents].sort((a, b) => b.duties.length - a.duties.length);
  for (const agent of ranked)
    if (
      agent.duties.length >= 2 &&
      !isEverybody(agent.agent) &&
      kept.every((other) => !sameAgent(other.agent, agent.agent))
    )
      kept.push(agent);
  return kept
    .slice(0, 3)
    .sort((a, b) => a.agent.passageNumber - b.agent.passageNumber || a.agent.start - b.agent.start);
}
