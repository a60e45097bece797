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

const bad: [Flaw['check'], string, Question][] = [
  [1, 'the key stands twice', single(['团结互助', '团结互助', '爱护公物'])],
  [2, 'the key is not in the quotation', single(['勤俭节约', '热爱家乡', '爱护公物'])],
  [
    2,
    'a distractor has no reason',
    single(['团结互助', '热爱家乡'], {
      options: [
        { id: 'o-0', wording: chinese('团结互助') },
        { id: 'o-1', wording: chinese('热爱家乡') },
        { id: 'o-2', wording: chinese('爱护公物'), reason },
      ],
    }),
  ],
  [
    2,
    'a sentence with blanks is not in the quotation',
    cloze([blank('1'), text('的班级')], ['团结互助', '爱护公物'], 1),
  ],
  [3, 'a number is far away', single(['40', '4000', '9000'])],
  [3, 'only one distractor', single(['团结互助', '热爱家乡'])],
  [4, 'none of the above', single(['团结互助', '热爱家乡', '以上都不是'])],
  [5, 'all of the above', single(['团结互助', '热爱家乡', '以上都是'])],
  [6, 'the key is much longer', single(['守时守信、耐心细致', '热爱家乡', '爱护公物'])],
  [
    7,
    'the key repeats the stem',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      stem: {
        en: 'Which of these words does the talk use?',
        'zh-CN': '讲话谈到团结时用的是下列哪个词语？',
      },
    }),
  ],
  [
    8,
    'all keys share what no distractor has',
    {
      ...common,
      kind: 'multiple-choice',
      options: ['守时守信', '守时守约', '热爱家乡', '爱护公物'].map((words, index) => ({
        id: `o-${index}`,
        wording: chinese(words),
        ...(index > 1 ? { reason } : {}),
      })),
      key: ['o-0', 'o-1'],
    },
  ],
  [
    9,
    'the key shares most with the others',
    single(['团结互助、守时守信', '团结互助、热爱家乡', '守时守信、爱护公物']),
  ],
  [10, 'one option alone ends in 的', single(['团结互助', '热爱家乡', '爱护公物的'])],
  [11, 'an absolute word stands in one option', single(['团结互助', '永远热爱', '爱护公物'])],
  [12, 'a vague word stands in one option', single(['团结互助', '往往热爱', '爱护公物'])],
  [
    13,
    'the stem asks what is not',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      stem: {
        en: 'Which of these does the talk not use for the team?',
        'zh-CN': '讲话用下列哪个词语来概括班组精神？',
      },
    }),
  ],
  [
    14,
    'the stem asks nothing',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      stem: {
        en: 'The talk and the team spirit of the talk.',
        'zh-CN': '讲话用下列哪个词语来概括班组精神？',
      },
    }),
  ],
  [
    15,
    'the stem goes on and on',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      stem: {
        en: `Which of these ${'very long and winding '.repeat(12)}words does the talk use?`,
        'zh-CN': '讲话用下列哪个词语来概括班组精神？',
      },
    }),
  ],
  [
    16,
    'a pronoun has nothing to stand for',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      stem: {
        en: 'Which of these words does it use for the team spirit?',
        'zh-CN': '讲话用下列哪个词语来概括班组精神？',
      },
    }),
  ],
  [
    16,
    'a time is relative',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      stem: {
        en: 'Which of these words does the talk use?',
        'zh-CN': '今年的讲话用下列哪个词语来概括班组精神？',
      },
    }),
  ],
  [
    16,
    'two blanks could change places',
    cloze(
      [blank('1'), text('、'), blank('2'), text('、耐心细致的班组精神')],
      ['团结互助', '守时守信', '爱护公物'],
      2,
    ),
  ],
  [17, 'an option combines others', single(['团结互助', '热爱家乡', 'A和B'])],
  [18, 'numbers stand out of order', single(['40', '20', '60'])],
  [
    19,
    'a blank stands in a choice question',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      stem: {
        en: 'Which words does the talk use for the ___ spirit?',
        'zh-CN': '讲话用下列哪个词语来概括班组精神？',
      },
    }),
  ],
  [
    19,
    'four blanks',
    cloze([blank('1'), blank('2'), blank('3'), blank('4')], ['团', '结', '互', '助', '爱'], 4),
  ],
  [20, 'true and false are options', single(['团结互助', '正确', '错误'])],
  [21, 'one option holds another', single(['守时守信', '守时', '爱护公物'])],
  [22, 'numbers stand among words', single(['团结互助', '40', '爱护公物'])],
  [
    26,
    'nothing of the statement is left',
    statement('天气晴好', '团结互助、守时守信、耐心细致的班组精神'),
  ],
  [
    27,
    'a quotation mark is open',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      rationale: { en: 'It is “the first of three.', 'zh-CN': '它是三个词语中的第一个。' },
    }),
  ],
  [
    27,
    'Chinese has English marks',
    single(['团结互助', '热爱家乡', '爱护公物'], {
      rationale: { en: 'It is the first.', 'zh-CN': '它是第一个(第1段).' },
    }),
  ],
];

describe('each check finds its flaw', () => {
  test.each(bad)('%i: %s', (check, _, question) => {
    const checks = lintQuestion(question).map((flaw) => flaw.check);
    expect(checks).toContain(check);
  });
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

  test('keys that always stand first are found', () => {
    expect(checkSet(many(() => single(four))).map((flaw) => flaw.check)).toContain(24);
  });

  test('keys in every place are not', () => {
    const spread = many((index) => single(four, { key: `o-${index % 4}` }));
    expect(checkSet(spread)).toEqual([]);
  });

  test('keys that are always longest are found', () => {
    const long = many((index) =>
      single(['团结互助友爱', ...four.slice(1)], { key: index % 2 ? 'o-0' : `o-${index % 4}` }),
    );
    expect(checkSet(long).map((flaw) => flaw.check)).toContain(6);
  });

  test('too much of who, when and where is found', () => {
    const who = many((index) =>
      single(four, {
        key: `o-${index % 4}`,
        origin: { type: 'rule', rule: 'role-holder', generator: '1' },
      }),
    );
    expect(checkSet(who).map((flaw) => flaw.check)).toContain(25);
  });
});
