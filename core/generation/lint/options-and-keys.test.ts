import { describe, expect, test } from 'vitest';
import type { Question } from '@/core/content';
import {
  classify,
  cloze,
  common,
  evidence,
  match,
  multiple,
  numeric,
  order,
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
const sentences = [
  '团结互助、守时守信、耐心细致的班组精神，勤于动手、善于动脑、乐于帮忙的学徒精神。',
  '一组有12人，二组有30人。',
  '班长要按时点名，学徒要收拾工具。',
];
const pairs = [
  ['班组精神', '守时守信'],
  ['学徒精神', '善于动脑'],
  ['班长', '按时点名'],
] as const;
const bins = { 班组精神: ['团结互助', '守时守信'], 学徒精神: ['勤于动手', '善于动脑'] };
const spirits = '团结互助、守时守信、___的班组精神';
const trees = 'Lin Hua planted ___ trees in Riverton, an ___ town';
const goodTrees = cloze('Bo Chen ___ 60 trees in Hilltown', ['watered', 'painted', 'counted']);

/** A check, what is wrong with the first question, and a second one that is like it and sound. */
const cases: readonly (readonly [Flaw['check'], string, Question, Question])[] = [
  [1, 'the key stands twice', single(['团结互助', '团结互助', '爱护公物']), single(chinese)],
  [
    1,
    'the English key stands twice',
    single(['lock the gate', 'lock the gate', 'sweep the yard']),
    single(english),
  ],
  [
    2,
    'the key is not in the quotation',
    single(['勤俭节约', '热爱家乡', '爱护公物']),
    single(chinese),
  ],
  [
    2,
    'the key mixes the words of the quotation',
    single(['the list is lock by the barn keep sweep yard', 'lock the barn', 'sweep the yard']),
    single(english),
  ],
  [
    2,
    'the English key is not in the quotation',
    single(['ring the bell', 'lock the barn', 'sweep the yard']),
    single(english),
  ],
  [
    2,
    'one of several keys is not in the quotation',
    multiple(['团结互助', '勤俭节约', '热爱家乡', '爱护公物'], 2),
    multiple(['团结互助', '守时守信', '热爱家乡', '爱护公物'], 2),
  ],
  [
    2,
    'the sentence with blanks is not in the quotation',
    cloze('团结互助、勤俭节约、___的班组精神', ['耐心细致', '热爱家乡']),
    cloze(spirits, ['耐心细致', '热爱家乡']),
  ],
  [
    2,
    'a partner is not in the quotation',
    match([...pairs, ['司机', '检查车辆']]),
    match([...pairs]),
  ],
  [
    2,
    'an item to order is not in the quotation',
    order(['按时点名', '收拾工具', '检查车辆']),
    order(['团结互助', '按时点名', '收拾工具']),
  ],
  [
    2,
    'a card is not in the quotation',
    classify({ ...bins, 班组精神: ['团结互助', '勤俭节约'] }),
    classify(bins),
  ],
  [2, 'the number is not printed', numeric(13), numeric(12)],
  [
    2,
    'single ones are counted in ten thousands',
    numeric(12, [], undefined, { 'zh-CN': '万人' }),
    numeric(0.0012, [], undefined, { 'zh-CN': '万人' }),
  ],
  [
    2,
    'the sum is wrong',
    numeric(43, [
      ['12人', 12],
      ['30人', 30],
    ]),
    numeric(42, [
      ['12人', 12],
      ['30人', 30],
    ]),
  ],
  [
    2,
    'a figure is not printed',
    numeric(45, [
      ['12人', 12],
      ['33人', 33],
    ]),
    numeric(42, [
      ['12人', 12],
      ['30人', 30],
    ]),
  ],
  [2, 'what is to be written is not in the quotation', short('勤俭节约'), short('守时守信')],
  [
    2,
    'what is to be written in English is not in the quotation',
    short('ring the bell'),
    short('lock the gate'),
  ],
  [
    2,
    'the deciding sentence is not in the quotation',
    evidence('大家很勤俭。', [...sentences, '大家都很勤俭节约。'], 3),
    evidence('二组的人数是三十。', sentences, 1),
  ],
  [
    2,
    'the correction has words that the source has not',
    statement(
      '团结互助、守时守信、勤俭节约的班组精神',
      '团结互助、守时守信、任劳任怨又大公无私的班组精神',
    ),
    statement('团结互助、守时守信、勤于动手的班组精神', '团结互助、守时守信、耐心细致的班组精神'),
  ],
  [3, 'a number is far away', single(['40', '4000', '9000']), single(['12人', '30人', '36人'])],
  [3, 'only one distractor', single(['团结互助', '热爱家乡']), single(chinese)],
  [3, 'a bin stays empty', classify({ ...bins, 家乡: [] }), classify(bins)],
  [
    3,
    'one sentence of two decides, and so does the other',
    evidence('大家有组织。', sentences.slice(1), 0, 1),
    evidence('二组的人数是三十。', sentences, 1),
  ],
  [4, 'none of the above', single(['团结互助', '热爱家乡', '以上都不是']), single(chinese)],
  [
    4,
    'none of these in English',
    single(['lock the gate', 'sweep the yard', 'none of these']),
    single(english),
  ],
  [5, 'all of the above', single(['团结互助', '热爱家乡', '以上都是']), single(chinese)],
  [
    5,
    'both of them in English',
    single(['lock the gate', 'sweep the yard', 'both of them']),
    single(english),
  ],
  [
    6,
    'the key is much longer',
    single(['守时守信、耐心细致', '热爱家乡', '爱护公物']),
    single(chinese),
  ],
  [
    6,
    'the English key is much longer',
    single(['Lin Hua planted 40 trees in Riverton', 'Bo ate lunch', 'Lin sang songs']),
    single(english),
  ],
  [
    7,
    'the key repeats the stem',
    single(chinese, inChinese('讲话谈到团结时用的是下列哪个词语？')),
    single(chinese),
  ],
  [
    7,
    'the English key repeats the stem',
    single(
      ['lock the gate', 'ring the bell', 'sweep the yard'],
      asked('What does the talk say about the gate?'),
    ),
    single(english),
  ],
  [
    7,
    'a blank is filled by a word of the sentence',
    cloze('团结互助、守时守信、耐心细致的班组精神，勤于动手、善于动脑、乐于帮忙的学徒___', [
      '精神',
      '作风',
    ]),
    cloze(spirits, ['耐心细致', '热爱家乡']),
  ],
  [
    7,
    'rows share a word with their partner',
    match([
      ['守信', '守时守信'],
      ['动脑', '善于动脑'],
      ['班长', '按时点名'],
    ]),
    match([...pairs]),
  ],
  [
    7,
    'most cards name their bin',
    classify({ 团结守时: ['团结互助', '守时守信'], 勤于善于: ['勤于动手', '善于动脑'] }),
    classify(bins),
  ],
  [
    7,
    'the number stands in the question',
    numeric(12, [], asked('How many of the 12 people are in the group of the talk?').stem),
    numeric(12),
  ],
  [
    7,
    'the answer stands in the question',
    short('守时守信', asked(common.stem.en, '讲话里的守时守信说的是哪一项？').stem),
    short('守时守信'),
  ],
  [
    7,
    'the statement is a copy',
    evidence('一组有12人，二组有30人。', sentences, 1),
    evidence('二组的人数是三十。', sentences, 1),
  ],
  [
    8,
    'all keys share what no distractor has',
    multiple(['守时守信', '守时守约', '热爱家乡', '爱护公物'], 2),
    multiple(['团结互助', '守时守信', '热爱家乡', '爱护公物'], 2),
  ],
  [
    8,
    'one option denies another',
    single(['按时点名', '不按时点名', '收拾教室', '爱护公物']),
    single(['按时点名', '及时请假', '收拾教室', '爱护公物']),
  ],
  [
    9,
    'the key shares most with the others',
    single(['团结互助、守时守信', '团结互助、热爱家乡', '守时守信、爱护公物']),
    single(['团结互助、守时守信', '热爱家乡、爱护公物', '爱护公物、及时请假']),
  ],
  [
    10,
    'one option alone ends in 的',
    single(['团结互助', '热爱家乡', '爱护公物的']),
    single(chinese),
  ],
  [
    10,
    'the key alone has an article',
    single(['the list', 'old barns', 'long roads']),
    single(['the list', 'the barn', 'the road']),
  ],
  [
    10,
    'only one word fits after the article',
    cloze(trees, ['40', 'orchard', 'mining', 'harbor']),
    goodTrees,
  ],
  [
    11,
    'an absolute word in one option',
    single(['团结互助', '永远热爱', '爱护公物']),
    single(chinese),
  ],
  [
    11,
    'an absolute word in one English option',
    single(['lock the gate', 'never sleep in', 'sweep the yard']),
    single(english),
  ],
  [12, 'a vague word in one option', single(['团结互助', '往往热爱', '爱护公物']), single(chinese)],
  [
    12,
    'a vague word in one English option',
    single(['lock the gate', 'often sing along', 'sweep the yard']),
    single(english),
  ],
];

const found = (question: Question): Flaw['check'][] =>
  lintQuestion(question).map(({ check }) => check);

describe('a check finds its flaw, and only there', () => {
  test.each(cases)('%i: %s', (check, _, flawed, sound) => {
    expect(found(flawed)).toContain(check);
    expect(found(sound)).not.toContain(check);
  });

  test('every check of 1 to 12 has a case', () => {
    const tested = new Set<number>(cases.map(([check]) => check));
    const wanted = Array.from({ length: 12 }, (_, index) => 1 + index);
    expect(wanted.filter((check) => !tested.has(check))).toEqual([]);
  });
});
