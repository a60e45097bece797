import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { wordsAt } from '../words';
import { chineseSentences, isBalanced, standsAlone } from './clauses';
import type { Rule } from './fact';

const pattern =
  /^(?<agent>[^，：；]{0,30}?)(?<modal>禁止|严禁)(?<action>[^，：；、][^，：；]{3,35})$/du;

/** Where, or by whom, something is forbidden: 医院的病房区禁止吸烟. */
export function findBans(readable: Readable): Rule[] {
  return chineseSentences(readable).flatMap(({ from, clauses }): Rule[] => {
    const [first] = clauses;
    if (!first || first.start !== from) return [];
    const text = readable.text.slice(from, first.end);
    const place = pattern.exec(text)?.indices?.groups;
    if (!place?.modal || !place.action || !place.agent || place.agent[1] < 4) return [];
    const agent = wordsAt(readable, from + place.agent[0], from + place.agent[1]);
    const action = wordsAt(readable, from + place.action[0], from + place.action[1]);
    if (
      !standsAlone(agent.text.replace(/^在/u, '')) ||
      /[的被应可]$|下列|以下|应当|不得|可以/u.test(agent.text)
    )
      return [];
    if (!isBalanced(text) || /下列|以下|上述|该|其/u.test(action.text)) return [];
    return [
      {
        type: 'rule',
        key: factKey('rule', action.documentId, agent.text, '禁止', action.text),
        proof: wordsAt(readable, from, first.end),
        confidence: 0.85,
        condition: null,
        agent,
        modal: wordsAt(readable, from + place.modal[0], from + place.modal[1]),
        action,
      },
    ];
  });
}
