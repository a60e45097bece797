import type { Tagger } from '@/core/text';
import type { Readable } from '../defect-gate';
import { factKey } from '../fact';
import { chineseName } from '../person';
import { type Words, wordsAt } from '../words';
import {
  beginsWithVerb,
  type ChineseSentence,
  chineseSentences,
  isBalanced,
  isSubordinate,
  standsAlone,
} from './clauses';
import type { Assertion } from './fact';
import { isNounLike, type Token, tokensOf } from './tokens';

const shortest = 7;
const longest = 36;
const longestSubject = 14;

/** Who or what a sentence is about, as it is named. */
interface Named {
  readonly words: Words;
  readonly sentence: number;
}

/** What clauses say of a subject that is named before them, in the sentence itself or in the one before. */
export function findAssertions(readable: Readable, whole: string, tag: Tagger): Assertion[] {
  const document = { title: readable.document.title.text, text: readable.text, whole };
  const tokens = tokensOf(readable.text, tag);
  let last: Named | null = null;
  return chineseSentences(readable).flatMap((sentence, index): Assertion[] => {
    if (sentence.item || /^[“「‘]/u.test(sentence.text)) return [];
    const before = last;
    last = null;
    let subject: Named | null = null;
    let isBound = false;
    return sentence.clauses.flatMap(({ start, end }, at): Assertion[] => {
      const inside = tokens.filter((one) => one.start >= start && one.end <= end);
      const text = readable.text.slice(start, end);
      const read = readClause(inside);
      const isFirst = at === 0;
      if (read && read.subjectEnd > start) {
        const words = wordsAt(readable, start, read.subjectEnd);
        const leaning = leansOn(words.text);
        const found: Words | null = leaning
          ? isFirst
            ? antecedent(words.text, before)
            : null
          : words;
        subject =
          found && (leaning || (inside[0]?.tag !== 't' && isName(words, read, document)))
            ? { words: found, sentence: index }
            : null;
        if (isFirst)
          last = subject && !leaning ? subject : leaning && before && found ? before : null;
      } else if (!continues(inside)) {
        isBound ||= binds(text);
        if (!isSubordinate(text)) subject = null;
        return [];
      }
      if (
        read &&
        inside.some(({ word, start: from }) => from >= read.predicateStart && saying.test(word))
      )
        subject = null;
      if (!subject || isBound || !read) return [];
      const predicate = wordsAt(readable, read.predicateStart, end);
      if (
        !isSaid(
          predicate.text,
          inside.filter((one) => one.start >= read.predicateStart),
        )
      )
        return [];
      return [assertion(readable, sentence, subject.words, predicate)];
    });
  });
}

interface Clause {
  /** Where the subject ends; the beginning of the clause where it has none. */
  readonly subjectEnd: number;
  readonly predicateStart: number;
  readonly head: Token;
}

/** The subject at the beginning of a clause and what is said of it; null where either is not seen. */
function readClause(tokens: readonly Token[]): Clause | null {
  const [first] = tokens;
  if (!first) return null;
  let index = 0;
  while (index < tokens.length && isOfSubject(tokens, index)) index++;
  const verb = tokens[index];
  const head = tokens[index - 1];
  if (!verb || !opensPredicate(verb)) return null;
  if (!head) return { subjectEnd: first.start, predicateStart: first.start, head: first };
  let last = head;
  if (/[）)]$/u.test(head.word)) {
    const open = tokens.findLastIndex(({ word }, place) => place < index && /^[（(]/u.test(word));
    const named = tokens[open - 1];
    if (!named) return null;
    last = named;
  }
  if (!isNounLike(last) && !/[”》」]$/u.test(last.word)) return null;
  return { subjectEnd: last.end, predicateStart: verb.start, head: last };
}

function isOfSubject(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (isNounLike(token)) return true;
  if (/^(?:a|b|m|q|uj|ng|ag)$/u.test(token.tag)) return true;
  if (token.tag === 't') return /[代朝]$/u.test(token.word);
  if (token.tag === 'f') return tokens[index + 1]?.tag === 'uj';
  if (token.tag === 'r')
    return index === 0 && /^(?:该|这|这种|这一|这些|它|他|她|我国)/u.test(token.word);
  return /^[“”《》「」（）()·]$/u.test(token.word);
}

function opensPredicate({ word, tag }: Token): boolean {
  if (/^(?:为了|随着|根据|由于|对于|关于|除了|根据)$/u.test(word)) return false;
  if (word.length === 1) return openers.test(word);
  return /^(?:v|vd|vi|d|ad|p)$/u.test(tag);
}

/** Words of one character that begin what is said; others are parts of names more often. */
const openers =
  /^[是为有出在于由从将把被以用对向获任含占设能可会曾已又也还就都则均仅不使让靠称供需须应要便最]$/u;

/** A clause without a subject of its own that goes on with what the one before is about. */
function continues(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  return (
    first !== undefined &&
    (/^(?:v|vd|d|ad)$/u.test(first.tag) ||
      /^(?:将|把|并|并且|还|又|同时|再|且)$/u.test(first.word)) &&
    !/^(?:是|为|有|使|使得|让|令|导致|造成|成为|可|可以|能|能够|会|由|被|包括|其中|即|如|像|应|需|须|要|不|没|未|无|位于|属于|达|约|占|等|就|都|也|尤其|特别|甚至|因|所|位|分|随之|于是|却|才|则)/u.test(
      first.word,
    )
  );
}

/** What follows holds in this case only. */
function binds(clause: string): boolean {
  return /^(?:如果?|若|当|一旦|只要|只有|除非|无论|不论|即使|尽管|虽然?|对|对于|与|和|从)|(?:[时后前中下]|的话)$/u.test(
    clause,
  );
}

function leansOn(text: string): boolean {
  return /^(?:该|这|它|他|她)/u.test(text) && !/^(?:他国|她们|他们|它们)/u.test(text);
}

/** What 它, 他, 该组织 or 这种药物 stand for: the subject of the sentence before, where the words agree. */
function antecedent(text: string, before: Named | null): Words | null {
  if (!before) return null;
  const { words } = before;
  const isPerson = personal.test(words.text);
  if (/^[他她]$/u.test(text)) return isPerson ? words : null;
  if (text === '它') return isPerson || /[们人员者]$/u.test(words.text) ? null : words;
  const sort = text.replace(/^(?:该|这(?:[一二三两几]?[种个类座部本条家所项场次届支只款])?)/u, '');
  return sort.length > 0 && sort.length < words.text.length && words.text.endsWith(sort)
    ? words
    : null;
}

const personal = new RegExp(`^(?:${chineseName}|\\p{Script=Han}{1,6}·\\p{Script=Han}{1,8})$`, 'u');

/** Words of which too much can be said, or that need another word before them. */
const vague =
  /^(?:.{0,2}(?:人们|大家|人|问题|原因|情况|结果|目的|方面|部分|时候|时间|过程|方法|方式|特点|特征|作用|影响|意义|关键|重点|工作|活动|内容|现象|事情|东西|地方|数量|数字|面积|人口|长度|高度|温度|价格|比例|水平|全文|正文|文章|作者|读者|本文|事实|研究|理论上|同时|其中|以下|以上|两者|双方|对方|一方|另一方|任务|目标|主题|名称|其他|其余|后者|前者|内部|外部|总数|总面积|全长|平均|速度|颜色|形状|年龄|身高|体重|成绩|数据|结构))$/u;

/** The subject is a name, or a noun that the text has more than once, and no part of a longer one. */
function isName(words: Words, read: Clause, document: Reading): boolean {
  const { text } = words;
  return (
    text.length >= 2 &&
    text.length <= longestSubject &&
    isBalanced(text) &&
    !vague.test(text) &&
    !/[、，：]|^(?:我(?!国)|你|您|咱|各|每|某|本|一|其|另|此|首|第|有关|相关|不少|许多|很多|众多|多数|部分|少数|所有|全部|整个|全[国省市县区场校球年社]|最|几|数|两|\d|又|人均|当|同|距|来自|借)/u.test(
      text,
    ) &&
    !/[向把被将对由从]|^命令|荣获|获得|授予|成为|来到|的$|的.*的|(?:中|内|里|外|上|下|间|层面|经常性|方面|以来|至今|左右|前后)$/u.test(
      text,
    ) &&
    !beginsWithVerb(text) &&
    isNamed(text, read.head, document) &&
    !document.title.includes(text + document.text.charAt(words.end))
  );
}

/** What a document is called and says, to see whether a word is one of its own. */
interface Reading {
  readonly title: string;
  readonly text: string;
  readonly whole: string;
}

/** A name, a word of the title, or a noun of which the text speaks again. */
function isNamed(text: string, head: Token, { title, whole }: Reading): boolean {
  if (personal.test(text) && /^(?:nr|x)/u.test(head.tag)) return true;
  const recurs = title.includes(text) || whole.split(text).length > 2;
  if (head.tag === 'x' && /\p{Script=Han}/u.test(head.word)) return recurs;
  if (!/^(?:n|eng|j|nz|x)/u.test(head.tag)) return false;
  if (recurs || /^(?:nr|ns|nt|nz)/u.test(head.tag)) return true;
  return text.length >= 4 && head.word.length > 1 && whole.split(head.word).length > 2;
}

/** Says a whole thing that is worth to be told from what is said of others. */
function isSaid(text: string, tokens: readonly Token[]): boolean {
  // 要充分利用…: what follows a modal verb does something, whatever its mark.
  const at = tokens.findIndex(
    ({ tag, word }, index) =>
      !modal.test(word) && (/^v/u.test(tag) || modal.test(tokens[index - 1]?.word ?? '')),
  );
  const verb = tokens[at];
  const after = tokens[at + 1];
  return (
    text.length >= shortest &&
    text.length <= longest &&
    verb !== undefined &&
    !(after?.tag === 'uj' && verb.word !== '是') &&
    !saying.test(verb.word) &&
    !/^(?:是|为|有)$/u.test(tokens.at(-1)?.word ?? '') &&
    tokens.slice(at + 1).some((one) => isNounLike(one) && one.word.length > 1) &&
    !/其(?![中他它余次实间])|[：？！…]|等$|一样|如此|随之|(?:为例|之外|以外)$|.(?:是|就是|只是|也是)|（）|采访|激动|高兴|感谢|祝贺|^(?:将|会|要)?(?:根据|按照|依据|围绕|针对|面对|作为)|^(?:不是|并非|不仅|不但|既|除|则|就是|也是?|都|又是|还是|却|均|亦|分别|相互|互相|彼此|共同)/u.test(
      text,
    ) &&
    !isSubordinate(text) &&
    isBalanced(text) &&
    standsAlone(`某${text}`)
  );
}

const modal = /^(?:能|能够|会|可|可以|可能|应|应当|要|须|需|需要|必须|愿意|得|想)$/u;
const saying =
  /^(?:表示|指出|说|认为|强调|介绍|称|透露|坦言|提到|要求|显示|表明|说明|写道|回忆|告诉|觉得|希望|相信|知道|看到|听到|想到|看见|听见|宣布|问|答|喊|笑|哭|感到|意味着|例如|等于|请|来|去|走|坐)$/u;

function assertion(
  readable: Readable,
  sentence: ChineseSentence,
  subject: Words,
  predicate: Words,
): Assertion {
  const isOwn = subject.start >= sentence.start;
  return {
    type: 'assertion',
    key: factKey('assertion', subject.documentId, subject.text, predicate.text),
    proof: wordsAt(readable, subject.start, predicate.end),
    confidence: isOwn ? 0.8 : 0.7,
    subject,
    predicate,
    isOwn,
    sentence: wordsAt(readable, sentence.whole.start, sentence.whole.end),
  };
}
