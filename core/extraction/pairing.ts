import { hidden, type Readable } from './defect-gate';
import { factKey, type Pairing, type PairingRelation } from './fact';
import { type Words, wordsAt, wordsOfGroup } from './words';

const before = '(?<=^|[，。；！])';
const after = '(?=[，。；！]|……)';

/** 为工会履行职责、发挥作用|不断创造有利条件: a purpose, and what is done for it. */
const purpose = new RegExp(
  `${before}(?:并|也|要|努力)?为(?<value>(?!此|了|他们|大家|受)[^，。；！]{4,34}?)(?<cue>(?:不断|更好|充分)?(?:提供|创造|汇聚起?|贡献|发挥(?!作用)|作出|注入)(?!性|力|新|[，。；])了?[^，。；！“”]{2,10})${after}`,
  'dgu',
);
/** 为全面建设…而|继续奋斗. */
const striving = new RegExp(
  `${before}为(?<value>(?!此|了)[^，。；！]{6,40}?)而(?<cue>(?:继续|不懈|共同)?(?:奋斗|努力)|拼搏奋斗)${after}`,
  'dgu',
);
/** 以民族复兴|为己任. */
const taken =
  /(?<![可所足加予难得用])以(?![来前后上下内外及至便免])(?<value>[^，。；、“”]{2,24}?)为(?<cue>(?:指导|榜样|己任|中心|主题|核心|目标|基础|依据|准绳|原则|重点|根本|统领|引领|主线|抓手))(?=[，。；])/dgu;
/** 向全国各级工会组织和广大工会干部…|表示诚挚的慰问. */
const greeting =
  /(?<values>(?:向[^，。；！]{2,46}(?:，|(?=表示|致以)))+)(?:表示|致以)(?<cue>\p{Script=Han}{2,4}的\p{Script=Han}{2})(?=[，。！])/dgu;
const recipient = /向(?<value>[^，。；！]+?)(?=，|$)/dgu;
/** 充分肯定了|…的卓越贡献和崇高精神. */
const appraisal = new RegExp(
  `${before}(?<cue>(?:高度|充分|热情|积极|深刻|生动|全面|系统)\\p{Script=Han}{2})了(?<value>[^，。；！]{8,60})${after}`,
  'dgu',
);
/** 人民生活水平|显著提高. */
const result = new RegExp(
  `${before}(?<value>(?!在|经过|使|让|为)[^，。；！“”]{4,24}?)(?<cue>(?:不断|显著|明显|大幅|稳步|持续)(?:提高|提升|改善|增强|增长|扩大|优化)|跃上\\p{Script=Han}{0,3}台阶|胜利在望|举世瞩目|取得(?:了)?\\p{Script=Han}{0,5}(?:成就|成果|进展|胜利)|(?:向前)?迈出了?\\p{Script=Han}{1,4}步)${after}`,
  'dgu',
);
/** 增强|“四个意识”: a word with a name in quotation marks. */
const label =
  /(?<=^|[，。；、])(?<cue>\p{Script=Han}{2,4}?)“(?<value>\p{Script=Han}[^”]{2,9})”(?<tail>的?\p{Script=Han}{0,12})(?=[、，。；和])/dgu;
/** "the driving| role of superb technical skills". */
const role =
  /\bthe (?<cue>[a-z]{4,14}) (?:role|effect|function) of (?<value>(?:the )?[a-z][^,.;]{3,90}?)(?=, (?:and )?the |[.;]|, (?:to|and to) )/dgu;

const chinese: readonly (readonly [PairingRelation, RegExp])[] = [
  ['for', purpose],
  ['for', striving],
  ['as', taken],
  ['appraisal', appraisal],
  ['result', result],
  ['label', label],
];

/** Pairs of words that a frame of the language ties together; see `Pairing`. */
export function findPairings(readable: Readable): Pairing[] {
  if (readable.passage.language === 'en')
    return readable.document.translation ? collect(readable, 'role', role) : [];
  return [
    ...chinese.flatMap(([relation, pattern]) => collect(readable, relation, pattern)),
    ...greetings(readable),
  ];
}

function collect(readable: Readable, relation: PairingRelation, pattern: RegExp): Pairing[] {
  return [...readable.text.matchAll(pattern)].flatMap((match): Pairing[] => {
    const cue = wordsOfGroup(readable, match, 'cue');
    const value = wordsOfGroup(readable, match, 'value');
    if (!cue || !value || match[0].includes(hidden)) return [];
    return [pairing(readable, relation, cue, value, match.index, match.index + match[0].length)];
  });
}

/** One pairing for everybody who is greeted; what describes them at length (作出…的) is cut off. */
function greetings(readable: Readable): Pairing[] {
  return [...readable.text.matchAll(greeting)].flatMap((match): Pairing[] => {
    const cue = wordsOfGroup(readable, match, 'cue');
    const run = wordsOfGroup(readable, match, 'values');
    if (!cue || !run || match[0].includes(hidden)) return [];
    return [...run.text.matchAll(recipient)].flatMap((each): Pairing[] => {
      const value = wordsOfGroup(readable, each, 'value', run.start);
      if (!value) return [];
      const short = afterModifier(readable, value);
      return [pairing(readable, 'greeting', cue, short, run.start + each.index, cue.end)];
    });
  });
}

function afterModifier(readable: Readable, words: Words): Words {
  const cut = words.text.lastIndexOf('的') + 1;
  return words.text.length - cut >= 6 ? wordsAt(readable, words.start + cut, words.end) : words;
}

function pairing(
  readable: Readable,
  relation: PairingRelation,
  cue: Words,
  value: Words,
  start: number,
  end: number,
): Pairing {
  return {
    type: 'pairing',
    key: factKey('pairing', cue.documentId, relation, cue.text, value.text),
    proof: wordsAt(readable, start, end),
    confidence: 0.85,
    relation,
    cue,
    value,
    sentence: `${cue.passageId}@${readable.text.slice(0, start).search(/[^。！？]*$/u)}`,
  };
}
