import { describe, expect, test } from 'vitest';
import type { Question, QuestionOf, Wording } from '@/core/content';
import { checkSet, type Flaw, isSound, lintQuestion } from '.';

const quote =
  '团结互助、守时守信、耐心细致的班组精神。Lin Hua planted 40 trees in Riverton, not in Hilltown.';

const common = {
  id: 'q-1',
  version: 1,
  languages: ['en', 'zh-CN'],
  stem: {
    en: 'Which of these words does the talk use for the team spirit?',
    'zh-CN': '讲话用下列哪个词语来概括班组精神？',
  },
  rationale: {
    en: 'It is the first of three (passage 1).',
    'zh-CN': '它是三个词语中的第一个（第1段）。',
  },
  evidence: [
    {
      documentId: 'talk',
      passageId: 'talk.1',
      start: 0,
      end: 9,
      quote,
      language: 'zh-CN',
      role: 'key',
    },
  ],
  concepts: [],
  difficulty: 2,
  level: 'remember',
  origin: { type: 'rule', rule: 'test', generator: '1' },
} satisfies Partial<Question>;

const reason = { en: 'It stands elsewhere.', 'zh-CN': '它见于别处。' };
const chinese = (text: string): Wording => ({ text, language: 'zh-CN' });

function single(
  texts: readonly string[],
  changes: Partial<QuestionOf<'single-choice'>> = {},
): Question {
  const options = texts.map((text, index) => ({
    id: `o-${index}`,
    wording: {
      text,
      language: /\p{Script=Han}|^\d+$/u.test(text) ? ('zh-CN' as const) : ('en' as const),
    },
    ...(index > 0 ? { reason } : {}),
  }));
  return { ...common, kind: 'single-choice', options, key: 'o-0', ...changes };
}

const good = single(['团结互助', '热爱家乡', '爱护公物']);

function statement(text: string, printed: string): Question {
  const stem = {
    en: 'Does this statement agree with the talk?',
    'zh-CN': '下面的说法与讲话一致吗？',
  };
  return {
    ...common,
    kind: 'true-false',
    stem,
    statement: chinese(text),
    key: false,
    correction: chinese(printed),
  };
}

function cloze(
  parts: QuestionOf<'cloze'>['parts'],
  words: readonly string[],
  keys: number,
): Question {
  const bank = words.map((text, index) => ({
    id: `o-${index}`,
    wording: chinese(text),
    ...(index >= keys ? { reason } : {}),
  }));
  const key = Object.fromEntries(
    words.slice(0, keys).map((_, index) => [`${index + 1}`, `o-${index}`]),
  );
  const stem = { en: 'Complete the words of the talk.', 'zh-CN': '把讲话中的这句话补充完整。' };
  return { ...common, kind: 'cloze', stem, language: 'zh-CN', parts, bank, key };
}

const blank = (id: string) => ({ type: 'blank' as const, id });
const text = (words: string) => ({ type: 'text' as const, text: words });

test('a sound question has no flaw', () => {
  expect(lintQuestion(good, ['the talk', '讲话'])).toEqual([]);
  expect(
    lintQuestion(
      statement(
        '热爱家乡、守时守信、耐心细致的班组精神。',
        '团结互助、守时守信、耐心细致的班组精神。',
      ),
    ),
  ).toEqual([]);
  const sentence = cloze(
    [blank('1'), text('、守时守信、耐心细致的班组精神。')],
    ['团结互助', '热爱家乡'],
    1,
  );
  expect(lintQuestion(sentence).filter((flaw) => flaw.severity === 'block')).toEqual([]);
});

test('what a statement quotes needs a ground, and what we say around it needs none', () => {
  const asks = (who: string, what: string): string => `The talk asks “${who}” to “${what}”.`;
  const sound = statement(asks('Lin Hua', 'plant'), asks('Lin Hua', 'planted 40 trees'));
  expect(lintQuestion(sound).filter((flaw) => flaw.check === 2)).toEqual([]);
  const unfounded = statement(asks('Lin Hua', 'plant'), asks('Lin Hua', 'build a bridge'));
  expect(lintQuestion(unfounded).map((flaw) => flaw.check)).toContain(2);
});

test('a stem that does not name its source is unfocused', () => {
  expect(lintQuestion(good, ['the decision']).map((flaw) => flaw.check)).toEqual([14, 14]);
});

test('one warning is forgiven, two are not, a blocking flaw never is', () => {
  const warning: Flaw = { check: 12, severity: 'warn', detail: '' };
  expect(isSound([warning])).toBe(true);
  expect(isSound([warning, warning])).toBe(false);
  expect(isSound([{ ...warning, severity: 'block' }])).toBe(false);
});

describe('sets', () => {
  const many = (make: (index: number) => Question): Question[] =>
    Array.from({ length: 48 }, (_, index) => make(index));
  const four = ['团结互助', '热爱家乡', '爱护公物', '勤俭节约'];

  test('keys that are always longest are found', () => {
    const long = many((index) =>
      single(['团结互助友爱', ...four.slice(1)], { key: index % 2 ? 'o-0' : `o-${index % 4}` }),
    );
    expect(checkSet(long).map((flaw) => flaw.check)).toContain(6);
  });
});
