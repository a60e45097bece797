import { briefly, capitalise } from '../citation';
import type { Context } from '../context';
import type { EvidenceDraft } from '../draft';
import { inLanguages, mention } from '../names';
import { asSentence, glossOfRequest } from '../statement-gloss';
import { sharedTokens } from '../tokens';
import { askWhatDecides } from './deciding';
import { type Agent, agentsByDocument, type Duty, isEverybody, sameAgent } from './duties';
import { passagesIn } from './places';

/** Is this asked of that one? One task out of several, of who has it or of somebody else in the passage. */
export function decideDuties(context: Context): EvidenceDraft[] {
  return agentsByDocument(context).flatMap((agents) =>
    agents.flatMap((agent) =>
      agent.duties
        .slice(1)
        .flatMap((duty) => [
          ...draft(context, duty, null),
          ...otherAgents(agents, agent, duty).flatMap((other) => draft(context, duty, other)),
        ]),
    ),
  );
}

/** Somebody else of the same passage of whom something else is asked. */
function otherAgents(agents: readonly Agent[], own: Agent, duty: Duty): Agent[] {
  if (isEverybody(own.agent)) return [];
  return agents
    .filter(
      (other) =>
        other !== own &&
        other.duties.some(({ agent }) => agent.passageId === duty.agent.passageId) &&
        !isEverybody(other.agent) &&
        !sameAgent(other.agent, own.agent) &&
        sharedTokens(other.agent.text, duty.task.text).length === 0,
    )
    .slice(0, 1);
}

function draft(context: Context, duty: Duty, other: Agent | null): EvidenceDraft[] {
  const { names } = context;
  const who = other?.agent ?? duty.agent;
  const { language } = duty.agent;
  if (duty.modal.text === 'will') return [];
  return askWhatDecides(context, {
    rule: 'duty-evidence',
    variant: other ? 'false' : 'true',
    fact: duty,
    statement: {
      text:
        language === 'en'
          ? `It falls to ${who.text} to ${duty.task.text}.`
          : `“${duty.task.text}”是对${who.text}提出的要求。`,
      language,
      ...asSentence(glossOfRequest(names, who, duty.task), who),
    },
    decided: [duty.agent, duty.task],
    telling: [duty.task.text],
    verdict: other === null,
    rationale: inLanguages((language) => {
      const source = briefly(names, duty.agent.documentId, language);
      const place = passagesIn([duty.agent], language);
      const right = mention(names, duty.agent, language);
      const wrong = other ? mention(names, other.agent, language) : '';
      const not = !other ? '' : language === 'en' ? `, not of ${wrong}` : `，不是${wrong}`;
      return language === 'en'
        ? `${capitalise(source)} asks this of ${right}${not} ${place}.`
        : `${source}是对${right}提出这一点的${not}${place}。`;
    }),
    salience: 0.85,
  });
}
