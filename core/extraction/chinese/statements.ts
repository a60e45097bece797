import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { chineseName } from '../person';
import { type Words, wordsAt } from '../words';
import {
  beginsWithVerb,
  type ChineseSentence,
  chineseSentences,
  isSubordinate,
  runAround,
} from './clauses';
import { findChineseDates } from './dates';
import type { Slot, Statement } from './fact';
import { findSlots } from './slots';
import { clausesAbout } from './told';
import { followTopic, topicOf } from './topic';

const longest = 64;
const shortest = 9;

/** Sentences, or beginnings of sentences, that stand by themselves and have something to ask for. */
export function findStatements(readables: readonly Readable[]): Statement[] {
  const topic = topicOf(readables);
  return readables.flatMap((readable) => {
    const sentences = chineseSentences(readable);
    const about = topic ? followTopic(topic, sentences) : [];
    const whole = statementsOf(readable, sentences, (index) => (about[index] ? topic : null));
    const parts = topic
      ? sentences.flatMap((sentence, index) =>
          clausesAbout(readable, sentence, topic, about[index] ?? false).map((words) =>
            statement(
              readable,
              sentence,
              words,
              findSlots(readable, words.start, words.end),
              topic,
            ),
          ),
        )
      : [];
    // What is told of the topic is told in its own clause; where a date leads, in the whole sentence.
    const dated = whole.filter(({ proof }) => /^(?:公元)?\d{3,4}年/u.test(proof.text));
    const known = new Set(dated.map(({ proof }) => proof.end));
    const told = parts.filter(({ proof, slots }) => slots.length > 0 && !known.has(proof.end));
    const ends = new Set(told.map(({ proof }) => proof.end));
    return [...whole.filter(({ proof }) => !ends.has(proof.end)), ...told];
  });
}

function statementsOf(
  readable: Readable,
  sentences: readonly ChineseSentence[],
  topicAt: (index: number) => Words | null,
): Statement[] {
  return sentences.flatMap((sentence, index) => {
    if (
      /(?:会议|人民代表大会)[^，]{0,6}(?:通过|修订|修正)|^[^，]{0,30}(?:公布|发布)$/u.test(
        sentence.text,
      )
    )
      return [];
    if (sentence.item || sentence.later || /^\d+[.、)]/u.test(sentence.text)) return [];
    const slots = findSlots(readable, sentence.start, sentence.end);
    const runs = new Map<number, { run: Words; slots: Slot[]; topic: Words | null }>();
    for (const slot of slots) {
      const run = runAround(readable, sentence, slot.words, longest);
      if (
        !run ||
        run.text.length < shortest ||
        run.text.length - slot.words.text.length < 6 ||
        !isWhole(run.text)
      )
        continue;
      const named = topicAt(index);
      const own = hasSubject(run.text, named?.text ?? '');
      const topic = own ? null : named;
      if (topic === null && !own) continue;
      if (topic !== null && !tellsOf(run.text)) continue;
      const known = runs.get(run.end);
      if (known) known.slots.push(slot);
      else runs.set(run.end, { run, slots: [slot], topic });
    }
    return [...runs.values()].map(({ run, slots: own, topic }) =>
      statement(readable, sentence, run, own, topic),
    );
  });
}

/** Neither cut within nor a heading, a caption or a question. */
export function isWhole(text: string): boolean {
  return !(
    /随之|许之|曰|，[乃遂](?![是至])|：|（）|[为是在于]，|。。|\(\)|什么|怎么|难道|-\{|[⑴-⒇①-⑳]/u.test(
      text,
    ) ||
    /(?:来|左右|之际|期间|时分|时许|为止)$/u.test(text) ||
    /[^建生立办置设成刊作现始]于?[在于](?:公元)?\d{3,4}年(?:\d+月)?(?:\d+日)?$/u.test(text) ||
    /^(?:后(?![人方代世勤卫宫汉唐周梁晋金])|少(?![数年林女将校先])|累[迁官]|初[名从授])/u.test(
      text,
    ) ||
    /^(?:每年|全年|累计|年均|平均|每天|每届|总计|合计)(?![从有的在都，])/u.test(text) ||
    namesSomebody.test(text) ||
    // Begins or ends within a sentence, is made of labels, or tells what a ceremony is like.
    /^[，、；）]|★|「[^」]*$|^[^「]*」|[」”》]\d{4}年$|，(?:男|女|汉族|中共党员)，|作为[^，]*的[^，]*$|[\p{Script=Han}]{40}/u.test(
      text,
    ) ||
    /^[^，]{2,14}(?<![本而原规法准守否])(?:也|又|还|再次|则)(?=\p{Script=Han})|级比赛$|^(?:进?出口|进口|进出口|增长|同比)\d|欢聚一堂|步入|入席|起立|掌声|握手|合影|举杯|\d时\d*分?许|出席[^，]{0,10}$/u.test(
      text,
    ) ||
    // Two names of a row, a post without its holder, or a thing and nothing that is said of it.
    isLabel(text) ||
    /^\p{Script=Han}{2,4}，[^，是为任获]*[师工长员家授士人]$|^[^，]{2,12}[县市省州府]人，|学历，|^(?:很快|一次|有一次|不久|至今|最终|最后)，/u.test(
      text,
    ) ||
    /(?:^|，)(?:围绕|依托|针对|面对|作为|根据|按照|随着|冒着)[^，]*$/u.test(text) ||
    /有来自[^的]*$|(?:^|[于，在])[两三四五六七八九十几数\d]+年前(?!后)/u.test(text) ||
    !predicate.test(text.replace(nominal, ''))
  );
}

/** 由白菊组成的花环: a last clause that only names something. */
function isLabel(text: string): boolean {
  const last = /[^，]*$/u.exec(text)?.[0] ?? '';
  const named = /^[^是有为了着获被成设达于在将把使让过到共叫]+的(?<head>[^，的]{1,14})$/u.exec(
    last,
  );
  return named !== null && !predicate.test((named.groups?.head ?? '').replace(nominal, ''));
}

/** 研究所所长周大川: somebody with a post, and nothing that is said of them. */
const namesSomebody = new RegExp(`^[^，]*[长员者家授师记理席任手士]${chineseName}$`, 'u');

/** Nouns with characters of verbs. */
const nominal = /[进出]口国?|规划|建筑物?|研究[所院]|学校|出版社|发展|建设|管理/gu;

/** Characters of verbs; what has none of them names something and says nothing of it. */
const predicate =
  /[是有为被把由到出成获设建立开发达任当了过着使让给向占属含称叫能可应须召举创办加入考毕就读去逝生死战攻打收购改迁启动完通增减升降提高超破摘夺评选授颁演唱写著译编拍播映售卖买投融签约合管供采用利推促保护研制造产运载布宣指认定居住始于终止葬迎接送乘带领派赴抵返回离来走停留学习练教研探测观察覆盖连接跨越横穿流经分划并归转换变化形组构存藏展陈列归还捐赠奖罚诉判审修复原]/u;

/** Begins with a verb, with or without a date or a time of life before it: told of the topic of the text. */
function tellsOf(text: string): boolean {
  const [date] = findChineseDates(text);
  const rest = date && date.start <= 1 ? text.slice(date.end).replace(/^，/u, '') : text;
  return (
    beginsWithVerb(rest) &&
    !/^(?:有|是|为|使|将|把|因|在|于|由|以|通过|经|据|可|能|不|没|无|未|面积|人口)/u.test(rest)
  );
}

/** What only says when, where or how; the subject comes after it. */
const setting =
  /^(?:在|于|从|自|对|(?:与|同|随|偕)(?=[\p{Script=Han}、]{2,8}(?:登|游|就|决定|签|达成|同|一起|一道|共|合|结|赴|前往|到|在))|为了|随着|根据|由于|经|以|作为|因|当|据|凭|通过|面对|围绕|针对|按|加上|再加上|(?:早年|晚年|少时|幼年|后来|其间|期间|当时|目前|现在|今年|此外|同时|另外|其中)$)/u;

/** True where the first clause that says more than when, where or how begins with a subject. */
export function hasSubject(text: string, topic: string): boolean {
  const [first = ''] = text.split('，');
  if (
    /^(?:未|已|经|依法|从事|负有|具有|使用|申请|参加|取得|获得|伪造|驾驶|携带).*的[\p{Script=Han}]{2,10}$/u.test(
      first,
    ) ||
    (/[^是]的$/u.test(first) && text.length > first.length)
  )
    return true;
  for (const clause of text.split('，')) {
    const rest = clause
      .replace(when, '')
      .replace(/^(?:首次|最先|率先|先后|曾经?|又|再|共|已)+/u, '');
    if (topic !== '' && rest.startsWith(topic)) return true;
    if (rest === '' || (setting.test(rest) && !/^由[\p{Script=Han}]{2,}/u.test(rest))) continue;
    if (isSubordinate(rest)) {
      if (beginsWithVerb(rest)) continue;
      if (clause === first) continue;
    }
    // 伤愈后加盟…: what stands before the verb only says when.
    const early = /^[^，]{2,8}?[后时](?!\p{Script=Han}?[代期间])/u.exec(rest)?.[0];
    if (early !== undefined && beginsWithVerb(rest.slice(early.length))) continue;
    return !beginsWithVerb(rest) && !isNoun(rest);
  }
  return false;
}

/** A date, or a span of time, at the beginning of a clause. */
const when =
  /^(?:[\p{Script=Han}]{2,8}[元一二三四五六七八九十\d]{1,3}年(?:[（(][^）)]*[）)])|(?:公元)?\d{3,4}年(?:[（(][^）)]*[）)])?)(?:\d+月(?:\d+日)?)?(?:[至到—–-](?:\d{3,4}年)?(?:\d+月)?(?:\d+日)?)?(?:[初底末春夏秋冬中]|间|期间)?(?:起|开始|以后|之后|后)?(?:凌晨|早上|上午|中午|下午|晚上|傍晚)?(?:\d{1,2}[时点](?:\d{1,2}分)?)?\s*/u;

/** 出土于古城遗址的两件龙首: something, and not what became of it. */
function isNoun(text: string): boolean {
  return (
    /^\p{Script=Han}{2,3}[于自在][^，]+的[^，的]+$/u.test(text) && !/[了是有]|[^于]为/u.test(text)
  );
}

function statement(
  readable: Readable,
  sentence: ChineseSentence,
  run: Words,
  slots: readonly Slot[],
  topic: Words | null,
): Statement {
  return {
    type: 'statement',
    key: factKey('statement', run.documentId, run.text),
    proof: run,
    confidence: 0.85,
    slots,
    topic,
    sentence: wordsAt(readable, sentence.whole.start, sentence.whole.end),
  };
}
