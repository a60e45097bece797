import { splitSentences } from '@/core/text';
import { hidden, type Readable } from './defect-gate';
import { type Duty, factKey } from './fact';
import { chineseName } from './person';
import { type Words, wordsAt } from './words';

const chinese =
  /^(?<agent>(?!要|为|从|在|以|希望|同志|新形势|你|他|她|它|咱|您)\p{Script=Han}{2,16})(?<modal>要)(?=\p{Script=Han})/du;
/** 希望获得称号的同志，珍惜荣誉…: a wish is a demand in polite words. */
const chineseWish =
  /^(?<modal>希望)(?<agent>(?!大家|你们|同志)\p{Script=Han}{4,30})，(?=\p{Script=Han})/du;
/** "It is hoped that workers will …", "Wang Jun hopes that model workers will …". */
const englishWish =
  /(?:hopes?|hoped) that (?<agent>(?!this |that |these |those |it )[a-z][\w' -]{4,90}?) (?<modal>will) (?:vigorously |fully |actively |conscientiously )?(?=[a-z])/du;
const english =
  /(?:^|that )(?<agent>(?!We\b|You\b|They\b|It\b)(?:[A-Z]|trade |model )(?:(?! that )[\w' -]){4,90}?) (?<modal>should|must|shall) (?:vigorously |fully |actively |conscientiously )?(?=[a-z])/du;

/** Who is to do what. Every clause of the sentence is a task of its own. */
export function findDuties(readable: Readable): Duty[] {
  const isChinese = readable.passage.language === 'zh-CN';
  if (!isChinese && !readable.document.translation) return [];
  return splitSentences(readable.text).flatMap((sentence): Duty[] => {
    const text = readable.text.slice(sentence.start, sentence.end);
    const lead = isChinese ? leadLength(text) : 0;
    const place = (isChinese ? [chinese, chineseWish] : [english, englishWish])
      .map((pattern) => pattern.exec(text.slice(lead))?.indices?.groups)
      .find((groups) => groups !== undefined);
    if (!place?.agent || !place.modal) return [];
    const at = sentence.start + lead;
    const agent = wordsAt(readable, at + place.agent[0], at + place.agent[1]);
    const modal = wordsAt(readable, at + place.modal[0], at + place.modal[1]);
    const from = isChinese ? Math.max(modal.end, agent.end + 1) : modal.end + 1;
    return clausesOf(readable, from, sentence.end, isChinese)
      .filter((task) => fits(task, isChinese))
      .map((task) => duty(readable, agent, modal, task));
  });
}

const opening = new RegExp(`^(?:\\p{Script=Han}{2,6}下|${chineseName}(?:指出|强调|要求))，`, 'u');

/** Length of an opening like 新形势下， or 某某指出， that is not part of the agent. */
function leadLength(text: string): number {
  return opening.exec(text)?.[0].length ?? 0;
}

function clausesOf(readable: Readable, from: number, end: number, isChinese: boolean): Words[] {
  const clauses: Words[] = [];
  let at = from;
  const text = readable.text.slice(from, end);
  for (const part of text.split(isChinese ? /(?<=[，；。！])/u : /(?<=[,;.] )|(?<=[.]$)/u)) {
    const lead = isChinese ? 0 : (/^(?:and |so as to )/u.exec(part)?.[0].length ?? 0);
    const body = part.slice(lead).replace(/[，；。！,;.\s]+$/u, '');
    clauses.push(wordsAt(readable, at + lead, at + lead + body.length));
    at += part.length;
  }
  return clauses;
}

function fits(task: Words, isChinese: boolean): boolean {
  if (task.noted || task.text.includes(hidden)) return false;
  if (isChinese)
    return (
      task.text.length >= 6 &&
      task.text.length <= 24 &&
      !/[“”]|他们|自己|^[以用让]|^自觉|^始终/u.test(task.text)
    );
  const words = task.text.split(' ').length;
  return (
    words >= 5 &&
    words <= 18 &&
    !/^(?:\w+ly )?\w+ing\b|\b(?:their|them|so that|today's)\b|["“”]/u.test(task.text)
  );
}

function duty(readable: Readable, agent: Words, modal: Words, task: Words): Duty {
  return {
    type: 'duty',
    key: factKey('duty', agent.documentId, agent.text, task.text),
    proof: wordsAt(readable, Math.min(agent.start, modal.start), task.end),
    confidence: 0.85,
    agent,
    modal,
    lead: wordsAt(readable, Math.min(agent.start, modal.start), Math.max(agent.end, modal.end)),
    task,
  };
}
