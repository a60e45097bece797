import type { FactOf, Words } from '@/core/extraction';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { SingleDraft } from '../../draft';
import { quoted } from '../../names';
import { type PreceptSort, sortOfPrecept } from './precept';
import { rivalsOf, type Side } from './precept-rivals';
import { choiceOf, inMarks, tooAlike, whereIs } from './world';

type Precept = FactOf<'precept'>;

const mostWrong = 3;
const fewestWrong = 2;
const longestStem = 46;
/** 应当向社会公布: laid down for many. */
const shortestRight = 9;
const shortestCase = 8;
/** 人犯患病, 学生进入实验室: a case that is told like a subject. */
const deed =
  /(?:进入|收押|监管|押解|讯问|患病|借阅|使用|设立|参加|办理|离开|携带|出入|进出|操作|驾驶|提供|需要?|损坏)(?!.*的)/u;

/** What is laid down for a case, a party or a thing? The others are laid down for others near it. */
export function askForRight(
  context: Context,
  one: Precept,
  all: readonly Precept[],
): SingleDraft[] {
  const { left, right, proof } = one;
  if (left.text.length > longestStem || isShortCase(one)) return [];
  const own = all.filter((other) => other !== one && other.left.text === left.text);
  const wrong = rivalsOf(context, one, all, 'right').filter(
    // What is laid down of the one in another place is no wrong answer.
    (other) => own.every((third) => !tooAlike(third.right.text, other.right.text)),
  );
  const source = cite(context.names, proof.documentId, 'zh-CN');
  return draftOf(context, one, wrong.slice(0, mostWrong), {
    side: 'right',
    stem:
      sortOfPrecept(one) === 'case'
        ? `按${source}，${left.text.replace(/^凡/u, '')}，适用下列哪一项规定？`
        : `${source}对${quoted(left.text)}作了下列哪一项规定？`,
    key: right,
    reason: (other) => `这是对${inMarks(other.left.text)}的规定`,
  });
}

const whom: Record<PreceptSort, string> = {
  case: '哪一种情形',
  party: '哪一项',
  thing: '哪一项',
};

/** For which case, party or thing is it laid down? */
export function askForLeft(context: Context, one: Precept, all: readonly Precept[]): SingleDraft[] {
  const { left, right, proof } = one;
  if (right.text.length > longestStem || right.text.length < shortestRight) return [];
  // 操作机床时: what is done then can be guessed.
  if (one.about === 'case' && !/的$/u.test(left.text)) return [];
  if (one.about === 'subject' && deed.test(left.text)) return [];
  const same = all.filter((other) => other !== one && tooAlike(other.right.text, right.text));
  const wrong = rivalsOf(context, one, all, 'left').filter((other) => !same.includes(other));
  const source = cite(context.names, proof.documentId, 'zh-CN');
  return draftOf(context, one, wrong.slice(0, mostWrong), {
    side: 'left',
    stem: `${source}规定${quoted(right.text)}，这一规定针对的是下列${whom[sortOfPrecept(one)]}？`,
    key: left,
    reason: (other) => `原文对它的规定是${inMarks(other.right.text)}`,
  });
}

/** 无工作单位的: whose case it is stands elsewhere. */
function isShortCase({ about, left }: Precept): boolean {
  return about === 'case' && left.text.length < shortestCase;
}

interface Shape {
  readonly side: Side;
  readonly stem: string;
  readonly key: Words;
  readonly reason: (other: Precept) => string;
}

function draftOf(
  context: Context,
  one: Precept,
  wrong: readonly Precept[],
  { side, stem, key, reason }: Shape,
): SingleDraft[] {
  if (wrong.length < fewestWrong) return [];
  return [
    {
      kind: 'single-choice',
      rule: `rule-precept-${side}`,
      variant: key.text,
      fact: one,
      stem: { 'zh-CN': stem },
      rationale: {
        'zh-CN': `原文写道：${inMarks(one.proof.text)}${whereIs(context, one.proof)}。`,
      },
      key: choiceOf(context, key),
      distractors: wrong.map((other) => ({
        ...choiceOf(context, other[side]),
        distance: 2 as const,
        reason: { 'zh-CN': `${reason(other)}${whereIs(context, other.proof)}。` },
      })),
      arrangement: 'mixed',
      evidence: proofs(
        [one.proof],
        wrong.map(({ proof }) => proof),
      ),
      concepts: [],
      level: 'understand',
      salience: 0.95,
    },
  ];
}
