import { describe, expect, test } from 'vitest';
import type { Question } from '@/core/content';
import {
  classify,
  cloze,
  common,
  match,
  multiple,
  order,
  passage,
  short,
  single,
  statement,
} from '@/tests/fixtures/lint-questions';
import { type Flaw, lintQuestion } from '.';

const chinese = ['团结互助', '热爱家乡', '爱护公物'];
const english = ['keep the list', 'lock the barn', 'sweep the yard'];
const asked = (en: string, zh = '讲话用下列哪一项来概括大家的做法？') => ({
  stem: { en, 'zh-CN': zh },
});
const inChinese = (zh: string) => asked(common.stem.en, zh);
const noted = (en: string, zh = common.rationale['zh-CN']) => ({
  rationale: { en, 'zh-CN': zh },
});
const pairs = [
  ['班组精神', '守时守信'],
  ['学徒精神', '善于动脑'],
  ['班长', '按时点名'],
] as const;
const bins = { 班组精神: ['团结互助', '守时守信'], 学徒精神: ['勤于动手', '善于动脑'] };
const spirits = '团结互助、守时守信、___的班组精神';
const furniture = passage('zh-CN', '团结互助 热线 010-12345678');

/** A check, what is wrong with the first question, and a second one that is like it and sound. */
const cases: readonly (readonly [Flaw['check'], string, Question, Question])[] = [
  [
    13,
    'the English stem asks what is not',
    single(chinese, asked('Which of these does the talk not use for the team?')),
    single(chinese),
  ],
  [
    13,
    'the Chinese stem asks what is not',
    single(chinese, inChinese('下列哪一项不属于讲话所说的做法？')),
    single(chinese),
  ],
  [
    14,
    'the English stem asks nothing',
    single(chinese, asked('The talk and the team spirit of the talk.')),
    single(chinese),
  ],
  [
    14,
    'the Chinese stem asks nothing',
    single(chinese, inChinese('讲话和大家的做法。')),
    single(chinese),
  ],
  [
    14,
    'a written answer is not asked for',
    short('守时守信', asked('Write what the talk says of the group.').stem),
    short('守时守信'),
  ],
  [
    15,
    'the English stem goes on and on',
    single(
      chinese,
      asked(`Which of these ${'very long and winding '.repeat(12)}words does the talk use?`),
    ),
    single(chinese),
  ],
  [
    15,
    'the Chinese stem has too many parts',
    single(
      chinese,
      inChinese('讲话谈到班长，谈到学徒，谈到一组，谈到二组，谈到工具，用下列哪一项来概括？'),
    ),
    single(chinese),
  ],
  [
    16,
    'an English pronoun stands for nothing',
    single(chinese, asked('Which of these words does it use for the team spirit?')),
    single(chinese),
  ],
  [
    16,
    'a Chinese pronoun stands for nothing',
    single(chinese, inChinese('他用下列哪一项来概括大家的做法？')),
    single(chinese),
  ],
  [
    16,
    'a Chinese time is relative',
    single(chinese, inChinese('今年的讲话用下列哪一项来概括大家的做法？')),
    single(chinese, inChinese('《今年的讲话》用下列哪一项来概括大家的做法？')),
  ],
  [
    16,
    'an English time is relative',
    single(chinese, asked('Which of these words does the talk of last year use?')),
    single(chinese),
  ],
  [
    16,
    'a statement points back',
    statement('他要收拾工具', '学徒要收拾工具'),
    statement('班长要收拾工具', '学徒要收拾工具'),
  ],
  [
    16,
    'an English statement points back',
    statement('They shall lock the gate.', 'the driver shall lock the gate'),
    statement('the foreman shall lock the gate', 'the driver shall lock the gate'),
  ],
  [
    16,
    'an item to order has a relative time',
    order(['今年收拾工具', '按时点名', '团结互助']),
    order(['收拾工具', '按时点名', '团结互助']),
  ],
  [
    16,
    'two blanks could change places',
    cloze('___、___、耐心细致的班组精神', ['团结互助', '守时守信', '爱护公物']),
    cloze(spirits, ['耐心细致', '热爱家乡']),
  ],
  [17, 'an option combines others', single(['团结互助', '热爱家乡', 'A和B']), single(chinese)],
  [
    17,
    'an English option combines others',
    single(['lock the gate', 'sweep the yard', 'A and B']),
    single(english),
  ],
  [18, 'numbers out of order', single(['40', '20', '60']), single(['12人', '30人', '36人'])],
  [
    18,
    'several numbers out of order',
    multiple(['30人', '12人', '36人', '48人'], 2),
    multiple(['12人', '30人', '36人', '48人'], 2),
  ],
  [
    19,
    'a blank in a choice question',
    single(chinese, asked('Which words does the talk use for the ___ spirit?')),
    single(chinese),
  ],
  [
    19,
    'four blanks',
    cloze('___、___、___的___', ['团结互助', '守时守信', '耐心细致', '班组精神', '热爱家乡']),
    cloze(spirits, ['耐心细致', '热爱家乡']),
  ],
  [
    19,
    'most of the sentence is taken away',
    cloze('___的班组精神', ['团结互助、守时守信、耐心细致', '热爱家乡']),
    cloze(spirits, ['耐心细致', '热爱家乡']),
  ],
  [20, 'true and false are options', single(['团结互助', '正确', '错误']), single(chinese)],
  [20, 'yes and no are options', single(['lock the gate', 'Yes', 'No']), single(english)],
  [21, 'one option holds another', single(['守时守信', '守时', '爱护公物']), single(chinese)],
  [
    21,
    'one English option holds another',
    single(['lock the gate', 'gate', 'sweep the yard']),
    single(english),
  ],
  [
    21,
    'one item holds another',
    order(['收拾工具', '收拾', '按时点名']),
    order(['团结互助', '收拾工具', '按时点名']),
  ],
  [
    21,
    'one card stands twice',
    classify({ 班组精神: ['团结互助', '守时守信'], 学徒精神: ['勤于动手', '动手'] }),
    classify(bins),
  ],
  [22, 'a number among words', single(['团结互助', '40', '爱护公物']), single(chinese)],
  [22, 'two languages', single(['团结互助', 'lock the gate', '爱护公物']), single(chinese)],
  [22, 'a number among words to match', match([...pairs, ['二组', '30人']]), match([...pairs])],
  [
    25,
    'what pages have around their texts',
    { ...single(chinese), evidence: [furniture] },
    single(chinese),
  ],
  [
    26,
    'nothing of the statement is left',
    statement('天气晴好', '团结互助、守时守信、耐心细致的班组精神'),
    statement('团结互助、守时守信、勤于动手的班组精神', '团结互助、守时守信、耐心细致的班组精神'),
  ],
  [
    26,
    'an English statement is another one',
    statement('Nobody sang.', 'the driver shall lock the gate'),
    statement('the foreman shall lock the gate', 'the driver shall lock the gate'),
  ],
  [
    27,
    'an English quotation mark is open',
    single(chinese, noted('So “the talk says.')),
    single(chinese),
  ],
  [
    27,
    'an English sentence has no end',
    single(chinese, noted('So the talk says')),
    single(chinese),
  ],
  [
    27,
    'Chinese has English marks',
    single(chinese, noted(common.rationale.en, '讲话这样说(第1段).')),
    single(chinese),
  ],
];

/** Checks of several questions: see the tests of sets. */
const ofSets = [23, 24];

const found = (question: Question): Flaw['check'][] =>
  lintQuestion(question).map(({ check }) => check);

describe('a check finds its flaw, and only there', () => {
  test.each(cases)('%i: %s', (check, _, flawed, sound) => {
    expect(found(flawed)).toContain(check);
    expect(found(sound)).not.toContain(check);
  });

  test('every check of 13 to 27 has a case', () => {
    const tested = new Set<number>(cases.map(([check]) => check));
    const wanted = Array.from({ length: 15 }, (_, index) => 13 + index);
    expect(wanted.filter((check) => !tested.has(check) && !ofSets.includes(check))).toEqual([]);
  });
});
