import type { Span } from '@/core/text';
import { chineseName } from '../person';

const foreignName = '\\p{Script=Han}{2,6}(?:·\\p{Script=Han}{1,8}){1,3}';
const deed =
  '夺得|获得|摘得|荣获|赢得|斩获|夺冠|获奖|打破|刷新|创造|创办|创立|创建|建立|成立|发明|发现|提出|研制|设计|主演|执导|撰写|编写|主编|翻译|出任|担任|接任|当选|任|宣布|主持|率领|率|带领|领导|指挥|击败|战胜|占领|攻占|投资|捐|收购|继位|即位|登基|起兵|攻打|派遣?';
/** A name at the beginning of a clause, with what somebody did once. */
const pattern = new RegExp(
  `^(?:(?:\\d{4}年)?(?:\\d+月)?(?:\\d+日)?)(?<name>${foreignName}|${chineseName})(?=(?:曾|又|先后|共同|首先|率先|独立)?(?:[在以凭于从][^，]{2,24}?)?(?:${deed}))`,
  'du',
);

/** The person who did something, where the name begins the clause. */
export function findPerson(clause: string): Span | null {
  const place = pattern.exec(clause)?.indices?.groups?.name;
  return place ? { start: place[0], end: place[1] } : null;
}
