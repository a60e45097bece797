import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { ShortDraft, SingleDraft } from '../../draft';
import { rivalsOf, type Slot, type Statement } from './rivals';
import { partsAround, proofOf } from './statement-text';
import { accordingTo, choiceOf, inMarks, whereIs } from './world';

const asking: Readonly<Record<string, string>> = {
  school: '哪所学校',
  post: '什么职务',
  award: '什么荣誉',
  company: '哪家企业',
  body: '哪个机构',
  place: '什么地方',
  country: '哪个国家',
  region: '哪个省市',
  person: '谁',
};

const longestWritten = 12;
const longestStem = 52;
const wanted = 3;

/** Which school, post, honour, body, place or work? Of several in the document, or to be written. */
export function askForName(
  context: Context,
  statement: Statement,
  slot: Slot,
): SingleDraft | ShortDraft | null {
  const question = questionFor(statement, slot);
  const { proof } = statement;
  const key = slot.words;
  if (question === null || isTold(context, statement, slot)) return null;
  const common = {
    variant: key.text,
    fact: statement,
    stem: { 'zh-CN': `${accordingTo(context, proof)}，${question}？` },
    rationale: { 'zh-CN': `原文写道：${inMarks(proof.text)}${whereIs(context, proof)}。` },
    concepts: [],
    level: 'remember' as const,
  };
  const keys = proofOf(statement);
  const wrong = rivalsOf(context, statement, slot).slice(0, wanted);
  if (wrong.length >= 2)
    return {
      ...common,
      kind: 'single-choice',
      rule: 'statement-name',
      key: choiceOf(context, key),
      distractors: wrong,
      arrangement: 'mixed',
      evidence: proofs(
        keys,
        wrong.flatMap(({ words }) => words ?? []),
      ),
      salience: 0.95,
    };
  if (key.text.length > longestWritten || /^(?:post|place|region|country|person)$/u.test(slot.unit))
    return null;
  return {
    ...common,
    kind: 'short-answer',
    rule: 'statement-written',
    accepted: { 'zh-CN': [key.text] },
    points: [],
    evidence: proofs(keys, []),
    salience: 0.85,
  };
}

/** 许振超的振超效率, 更名为山东女子学院 in 《山东女子学院》: the question has the answer. */
function isTold(context: Context, statement: Statement, slot: Slot): boolean {
  const { words } = slot;
  const { before, after } = partsAround(statement, slot);
  const around = `${cite(context.names, words.documentId, 'zh-CN')}|${before}|${after}`;
  const name = words.text.replace(general, '');
  return [...name].some(
    (_, at) =>
      /^\p{Script=Han}{2}$/u.test(name.slice(at, at + 2)) &&
      around.includes(name.slice(at, at + 2)),
  );
}

/** What many names end with, and the names of countries. */
const general =
  /(?:国立|中国|国家|全国)|(?:职业|技术|师范|医科|女子|中等)*(?:大学|学院|学校|中学|小学|医院|公司|集团|委员会|研究所|研究院|代表队|团队|金牌|银牌|铜牌|冠军|亚军|奖)$/gu;

/** The statement with a question word in the place of the name; null where none fits. */
function questionFor(statement: Statement, slot: Slot): string | null {
  const { before, after } = partsAround(statement, slot);
  if (/[；：]/u.test(before + after) || before.length + after.length > longestStem) return null;
  if (slot.kind === 'object' || slot.kind === 'place' || slot.kind === 'person') {
    if (/、$/u.test(before) || /^、/u.test(after)) return null;
    const word = sorts.find(([sort]) => sort.test(slot.words.text))?.[1] ?? asking[slot.unit];
    return word === undefined ? null : `${before}${word}${after}`;
  }
  if (slot.kind === 'title') {
    if (
      !/(?:出版|著有|创作|撰写|编写|翻译|主编|写成|写下|发表|主演|执导|导演|拍摄|演唱)了?《$/u.test(
        before,
      )
    )
      return null;
    return after === '》' ? `${before.slice(0, -1)}哪部作品` : null;
  }
  if (slot.kind !== 'quoted') return null;
  if (called.test(before)) return `${before.slice(0, -1)}什么${after.slice(1)}`;
  if (/以“$/u.test(before) && /^”为(?:主题|题|口号|宗旨)/u.test(after))
    return `${before.slice(0, -1)}什么${after.slice(1)}`;
  const sort = named.exec(slot.words.text)?.[0];
  if (sort === undefined || sort.length === slot.words.text.length || before.includes(sort))
    return null;
  return `${before.slice(0, -1)}什么${sort}${after.slice(1)}`;
}

const sorts = [
  [/队$|团队$/u, '哪个团队'],
  [/党$/u, '哪个政党'],
  [/医院$/u, '哪家医院'],
  [/博物馆$/u, '哪座博物馆'],
  [/图书馆$/u, '哪座图书馆'],
] as const;

/** What comes before a name that somebody or something got. */
const called =
  /(?:被称作|被称为|被誉为|誉为|称为|称作|叫作|命名为|取名为?|更名为|主题[是为]|口号[是为])“$/u;

/** What a name in quotation marks is the name of. */
const named =
  /(?:操作法|工作法|教学法|疗法|计划|工程|行动|项目|精神|理念|品牌|模式|战略|活动|大赛|工作室|效率|勋章|奖章|奖)$/u;
