import { type FactOf, type Words, wordsAt } from '@/core/extraction';
import { distinct, proofs } from '../../choices';
import { cite } from '../../citation';
import type { Context } from '../../context';
import type { SingleDraft } from '../../draft';
import { choiceOf, inMarks, mixed, whereIs } from './world';

type Precept = FactOf<'precept'>;

const amount = '[\\d一二三四五六七八九十百千万]+元';
const range = new RegExp(`(?<=处以?)${amount}以上${amount}以下(?=的?罚款)`, 'gu');
const longestCase = 60;
const mostWrong = 3;
const fewestWrong = 2;

interface Fine {
  readonly of: Precept;
  readonly words: Words;
}

/** Within which bounds is the fine? The others are the bounds of fines for other deeds. */
export function askForFines(context: Context, all: readonly Precept[]): SingleDraft[] {
  const fines = all.flatMap((one) => fineOf(context, one) ?? []);
  return fines.flatMap(({ of, words }): SingleDraft[] => {
    if (of.left.text.length > longestCase || of.about !== 'case') return [];
    const others = distinct(
      mixed(
        // What follows where it is worse is no wrong answer.
        fines.filter((other) => !passageOf(context, of).includes(other.words.text)),
        `${context.seed}${of.key}`,
        (other) => other.of.key,
      ),
      (other) => other.words.text,
    ).slice(0, mostWrong);
    if (others.length < fewestWrong) return [];
    const source = cite(context.names, of.proof.documentId, 'zh-CN');
    return [
      {
        kind: 'single-choice',
        rule: 'rule-fine',
        variant: words.text,
        fact: of,
        stem: { 'zh-CN': `按${source}，${of.left.text}，罚款的幅度是下列哪一项？` },
        rationale: {
          'zh-CN': `原文规定：${inMarks(of.proof.text)}${whereIs(context, of.proof)}。`,
        },
        key: choiceOf(context, words),
        distractors: others.map((other) => ({
          ...choiceOf(context, other.words),
          distance: 2 as const,
          reason: {
            'zh-CN': `这是对${inMarks(other.of.left.text)}的罚款幅度${whereIs(context, other.words)}。`,
          },
        })),
        arrangement: 'mixed',
        evidence: proofs(
          [of.proof],
          others.map((other) => other.of.proof),
        ),
        concepts: [],
        level: 'remember',
        salience: 0.95,
      },
    ];
  });
}

function passageOf({ readables }: Context, { proof }: Precept): string {
  return readables.find(({ passage }) => passage.id === proof.passageId)?.text ?? '';
}

/** The bounds that a precept sets, where it sets one pair of them. */
function fineOf(context: Context, of: Precept): Fine | null {
  const readable = context.readables.find(({ passage }) => passage.id === of.proof.passageId);
  const [match, ...more] = [...of.right.text.matchAll(range)];
  if (!readable || !match || more.length > 0) return null;
  // 情节严重的，处…: not of the deed alone.
  if (/情节|后果|逾期|拒不|严重/u.test(of.right.text.slice(0, match.index))) return null;
  const start = of.right.start + match.index;
  return { of, words: wordsAt(readable, start, start + match[0].length) };
}
