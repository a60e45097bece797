import { splitSentences } from '@/core/text';
import { hidden, type Readable } from '../defect-gate';
import { factKey, type Speech } from '../fact';
import { chineseName } from '../person';
import { type Words, wordsAt } from '../words';
import { isBalanced, isSubordinate, standsAlone } from './clauses';

const post =
  '(?:总书记|主席|总理|副总理|同志|教授|研究员|院士|主任|部长|书记|市长|省长|厂长|经理|董事长|院长|校长|师傅|老师)';
const verb = '(?:指出|强调|表示|认为|介绍|介绍说|要求|提出|坦言|透露|说|告诉记者)';
const place = '(?:在[\\p{Script=Han}]{2,12}[时上中])?(?:还|也)?';
const person = `(?<=^|[，。；、”：\\n长员者家授师记理席任手士工民生人])(?<speaker>${chineseName}${post}?)`;
const group =
  '(?<=^|[。；\\n，])(?<speaker>会议|(?!这|该|此|其|他|她|我|并|各|有)[\\p{Script=Han}]{4,10}(?:部|局|公司|委员会|总工会))';

/** 某某指出，…: what follows is said; a colon and marks, or a comma, stand between. */
const before = [person, group].map(
  (speaker) =>
    new RegExp(`${speaker}${place}${verb}(?:，|：)(?<claim>“[^“”]{8,120}”|[^“”。]{8,120})`, 'dgu'),
);
/** “…。”某某说: what was said stands before. */
const after = new RegExp(
  `“(?<claim>[^“”]{8,120})”(?<speaker>${chineseName}${post}?)${verb}[，。]`,
  'dgu',
);

const shortest = 8;
const longest = 46;

/** What a report that somebody brought lets several say, each with the demands that go on with it. */
export function findReportedSpeeches(readables: readonly Readable[]): Speech[] {
  const found = readables.flatMap(speechesIn);
  return new Set(found.map(({ speaker }) => speaker.text)).size > 1 ? found : [];
}

function speechesIn(readable: Readable): Speech[] {
  const { document, passage, text } = readable;
  if (passage.language !== 'zh-CN' || document.type !== 'text') return [];
  const found = [...before, after].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Speech[] => {
      const at = match.indices?.groups;
      if (!at?.speaker || !at.claim) return [];
      const speaker = wordsAt(readable, at.speaker[0], at.speaker[1]);
      const claim = claimWithin(readable, at.claim[0], at.claim[1]);
      if (!claim || claim.text.includes(speaker.text)) return [];
      const leadEnd = at.speaker[0] < at.claim[0] ? at.claim[0] : match.index + match[0].length - 1;
      return [speech(readable, speaker, leadEnd, claim)];
    }),
  );
  const [only] = found;
  if (!only || new Set(found.map(({ speaker }) => speaker.text)).size > 1) return found;
  return [...found, ...demandsAfter(readable, only)];
}

/** 要…: sentences that go on with what the one speaker of the passage wants. */
function demandsAfter(readable: Readable, { speaker, lead }: Speech): Speech[] {
  return splitSentences(readable.text).flatMap(({ start, end }): Speech[] => {
    if (start <= lead.end || !/^(?:要|必须)/u.test(readable.text.slice(start, end))) return [];
    const claim = claimWithin(readable, start, end);
    return claim ? [speech(readable, speaker, lead.end, claim)] : [];
  });
}

/** The first clauses that say a whole thing and are not long. */
function claimWithin(readable: Readable, start: number, end: number): Words | null {
  const whole = readable.text.slice(start, end);
  const open = /^“/u.exec(whole)?.[0].length ?? 0;
  const first = /^[^。！？；”]*/u.exec(whole.slice(open))?.[0] ?? '';
  const clauses = first.split('，');
  for (let count = Math.min(3, clauses.length); count > 0; count--) {
    const said = clauses.slice(0, count).join('，');
    if (said.length > longest || said.length < shortest) continue;
    const last = clauses[count - 1] ?? '';
    if (isSubordinate(last) || !isBalanced(said) || said.includes(hidden)) continue;
    if (leaning.test(said) || !standsAlone(`某${said}`) || /[：]|^为|、$/u.test(last)) continue;
    return wordsAt(readable, start + open, start + open + said.length);
  }
  return null;
}

const leaning =
  /^(?:面对|随着|作为|在|当|围绕|根据|这|此|该|其|那|它|他|她|对此|同时|因此|所以|而|但)|(?:^|，)(?:这|那|此)|上述|这[个些种样次]/u;

function speech(readable: Readable, speaker: Words, leadEnd: number, claim: Words): Speech {
  const from = Math.min(speaker.start, claim.start);
  return {
    type: 'speech',
    key: factKey('speech', speaker.documentId, speaker.text, claim.text),
    proof: wordsAt(readable, from, Math.max(claim.end, leadEnd)),
    confidence: 0.8,
    speaker,
    lead: wordsAt(readable, speaker.start, leadEnd),
    claim,
  };
}
