import { describe, expect, test } from 'vitest';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { openContext } from '../context';
import type { Draft } from '../draft';
import type { Rule } from '.';
import { matchDeeds } from './act-match';
import { askForName, askForObject } from './act-name';
import { decideFigures } from './count-evidence';
import { matchFigures, orderFigures } from './count-match';
import { askForNumber, askForResult } from './count-number';
import { decideDefinitions } from './definition-evidence';
import { matchDefinitions } from './definition-match';
import { askForTerm } from './definition-term';
import { askForDefinition } from './definition-wording';
import { decideDuties } from './duty-evidence';
import { sortDuties } from './duty-sort';
import { askForEssence } from './essence-points';
import { matchHalves } from './halves-match';
import { decideMembers } from './list-evidence';
import { askForWholeList } from './list-recall';
import { sortMembers } from './list-sort';
import { askForExactList } from './list-wording';
import { matchHeads } from './member-match';
import { askForStranger } from './odd-member';
import { matchRoles } from './role-match';
import { matchMeasures } from './section-match';
import { askForMeasures } from './section-members';
import { orderHeadings } from './section-sequence';
import { sortMeasures } from './section-sort';

/** What a rule makes of a text that is read as a speech, so that all finders look at it. */
function draftsOf(rule: Rule, text: string): Draft[] {
  const library = libraryFrom(text);
  const documents = library.documents.map((one) => ({ ...one, type: 'speech' as const }));
  return rule(openContext({ ...library, documents }, { seed: 'test' }));
}

/** What a draft asks for, in short lines. */
function shape(draft: Draft): string[] {
  switch (draft.kind) {
    case 'match':
      return draft.pairs.map(({ left, right }) => `${left.wording.text} ${right.wording.text}`);
    case 'classify':
      return draft.bins.map(
        ({ label, cards }) =>
          `${label.wording.text}: ${cards.map(({ wording }) => wording.text).join(' ')}`,
      );
    case 'order':
      return draft.items.map(({ wording }) => wording.text);
    case 'numeric':
      return [String(draft.value)];
    case 'short-answer':
      return [...(draft.accepted['zh-CN'] ?? draft.accepted.en ?? [])];
    case 'evidence':
      return [draft.statement.text, String(draft.verdict)];
    case 'single-choice':
      return [draft.key, ...draft.distractors].map(({ wording }) => wording.text);
    default:
      return [];
  }
}

const shapesOf = (rule: Rule, text: string) => draftsOf(rule, text).map(shape);

const spirits =
  '夜校办了十年，村里培育形成了不怕吃苦、肯下功夫、乐于助人的夜校精神，精打细算、量入为出、细水长流的勤俭精神，守望相助、和睦相处、邻里同心的乡亲精神。';
const lists = `青石村夜校纪事\n\n${spirits}“一灯如豆，照亮一村。”夜校精神、勤俭精神、乡亲精神是村里三十年耕读风气的体现。\n`;

describe('lists', () => {
  test('are sorted, each member under its own head', () => {
    expect(shapesOf(sortMembers, lists)[0]).toEqual([
      '夜校精神: 不怕吃苦 肯下功夫 乐于助人',
      '勤俭精神: 精打细算 量入为出 细水长流',
      '乡亲精神: 守望相助 和睦相处 邻里同心',
    ]);
  });

  test('are written down whole, a point for every member', () => {
    const [recall] = draftsOf(askForWholeList, lists);
    expect(recall).toMatchObject({
      kind: 'short-answer',
      accepted: { 'zh-CN': ['不怕吃苦、肯下功夫、乐于助人'] },
      points: [{ 'zh-CN': ['不怕吃苦'] }, { 'zh-CN': ['肯下功夫'] }, { 'zh-CN': ['乐于助人'] }],
    });
  });

  test('have one stranger among three members', () => {
    const [[key, ...members] = []] = shapesOf(askForStranger, lists);
    expect(members).toEqual(['不怕吃苦', '肯下功夫', '乐于助人']);
    expect(['精打细算', '量入为出', '细水长流', '守望相助', '和睦相处', '邻里同心']).toContain(key);
  });

  test('are told from near misses none of which is the model of the others', () => {
    const [options = []] = shapesOf(askForExactList, lists);
    const members = options.map((option) => option.split('、'));
    for (const place of [0, 2]) {
      const words = members.map((option) => option[place]);
      expect(new Set(words).size).toBe(2);
      expect(words.filter((word) => word === words[0])).toHaveLength(2);
    }
  });

  test('are looked up in the passage, said of their own head or of another', () => {
    expect(shapesOf(decideMembers, lists)).toContainEqual([
      '“肯下功夫”是对夜校精神的概括之一。',
      'true',
    ]);
    expect(shapesOf(decideMembers, lists)).toContainEqual([
      '“肯下功夫”是对勤俭精神的概括之一。',
      'false',
    ]);
  });

  test('of one head each are matched only where there are four of them', () => {
    expect(shapesOf(matchHeads, lists)).toEqual([]);
    const four = `${lists}\n这些年又培育形成了早起晚归、风雨无阻、脚踏实地的赶路精神。\n`;
    expect(shapesOf(matchHeads, four)[0]).toContain('不怕吃苦 夜校精神');
  });
});

const parts = `山村工作要点

第一，办好夜校课堂。要添置桌椅板凳，扩充图书目录。要添请教书先生，延长冬季课时。

第二，修复山间水渠。要疏通干流支流，加固石砌堤岸。要建立轮灌制度，清理上游淤泥。

第三，照顾孤寡老人。要送去柴米油盐，修补漏雨屋顶。要安排邻里探望，备好过冬棉被。
`;

describe('numbered parts', () => {
  test('are put into order without their numbers', () => {
    expect(shapesOf(orderHeadings, parts)).toEqual([
      ['办好夜校课堂', '修复山间水渠', '照顾孤寡老人'],
    ]);
  });

  test('are matched with a demand of their own', () => {
    expect(shapesOf(matchMeasures, parts)[0]).toEqual([
      '办好夜校课堂 添置桌椅板凳',
      '修复山间水渠 疏通干流支流',
      '照顾孤寡老人 送去柴米油盐',
    ]);
  });

  test('have their demands sorted', () => {
    const [sorted = []] = shapesOf(sortMeasures, parts);
    expect(sorted.map((bin) => bin.split(':')[0])).toEqual([
      '办好夜校课堂',
      '修复山间水渠',
      '照顾孤寡老人',
    ]);
    expect(sorted.every((bin) => bin.split(' ').length >= 3)).toBe(true);
  });

  test('are asked for beside the demands of other parts that have most of their words', () => {
    const [asked] = draftsOf(
      askForMeasures,
      `山村工作要点

第一，修复山间水渠。要疏通干流支流河道，加固两岸石砌堤坝。要换掉漏水旧木闸门，建立分段轮灌制度。

第二，照顾孤寡老人。要按月送去柴米油盐，修缮老旧漏雨房屋。要教会老人使用水渠，备好过冬棉被棉鞋。

第三，办好夜校课堂。要添置教室桌椅板凳，聘请退休语文教师。要讲清疏通水渠方法，延长冬季上课时间。
`,
    );
    const wrong = asked?.kind === 'multiple-choice' ? asked.distractors : [];
    expect(wrong.slice(0, 2).map(({ wording }) => wording.text)).toEqual(
      expect.arrayContaining(['教会老人使用水渠', '讲清疏通水渠方法']),
    );
  });

  test('with headings of two halves have the halves matched', () => {
    const halves = `倡议书

一、守住手艺根脉，争做老街木作的传人。老师傅带徒弟。

二、走出大山学艺，争做眼界开阔的青年。年轻人要出门。

三、修好门前小路，争做热心公益的邻居。大家一起动手。
`;
    expect(shapesOf(matchHalves, halves)).toEqual([
      ['守住手艺根脉 老街木作的传人', '走出大山学艺 眼界开阔的青年', '修好门前小路 热心公益的邻居'],
    ]);
  });
});

const duties = `村务讲话

各级农会要修好水渠、清理淤泥，建立轮灌制度，管好公用农具。全体村民要按时上课、互相帮助，爱护桌椅板凳，参加冬季修路。夜校教员要备好教案、批改作业，走访缺课学员，整理图书目录。
`;

describe('duties', () => {
  test('are sorted by who has them; what is asked of everybody is left out', () => {
    expect(shapesOf(sortDuties, duties)).toEqual([
      [
        '各级农会: 修好水渠、清理淤泥 建立轮灌制度 管好公用农具',
        '夜校教员: 备好教案、批改作业 走访缺课学员 整理图书目录',
      ],
    ]);
  });

  test('are looked up in the passage, also where somebody else is said to have them', () => {
    expect(shapesOf(decideDuties, duties)).toContainEqual([
      '“建立轮灌制度”是对夜校教员提出的要求。',
      'false',
    ]);
  });
});

const names = `村史讲话

水渠是梯田的命脉。木工学徒者是老街手艺的传人，是祠堂修缮的主力。夜校教书者是山里孩子的引路人。船工劳动者是河谷往来的纽带。
`;

describe('descriptions', () => {
  test('are matched with what they are said of', () => {
    expect(shapesOf(matchDefinitions, names)[0]).toContain('水渠 梯田的命脉');
  });

  test('ask for their term in writing', () => {
    expect(shapesOf(askForTerm, names)).toContainEqual(['水渠']);
  });

  test('are woven with each other, things never with people', () => {
    const all = shapesOf(askForDefinition, names).flat();
    expect(all).toContain('夜校教书者是山里孩子的引路人');
    expect(all.filter((text) => text.startsWith('水渠'))).toEqual([]);
    expect(shapesOf(decideDefinitions, names).flat()).not.toContain('“祠堂修缮的主力”说的是水渠。');
  });

  test('that something comes down to are written down, also in short', () => {
    const [essence] = draftsOf(
      askForEssence,
      '训练手记\n\n比赛的胜负归根到底是体力的较量、配合的较量。\n',
    );
    expect(essence).toMatchObject({
      points: [{ 'zh-CN': ['体力的较量', '体力'] }, { 'zh-CN': ['配合的较量', '配合'] }],
    });
    const [plain] = draftsOf(
      askForEssence,
      'The Boat Yard\n\nA good hull rests on dry timber and patient hands.\n',
    );
    expect(plain?.stem.en).toMatch(/which two things does .*hull.* rest on\?$/u);
  });
});

const honours =
  '表彰大会讲话\n\n大会开得热烈。授予王大山等12人耕读模范称号，授予李小河等30人勤俭模范称号。大家回村以后要继续努力。\n';
const harbour = `The Lantern Fair of Marrow Hill

Zhou Mei, chairman of the Fair Committee, delivered a speech at the opening ceremony. Lin Tao, director of the Marrow Hill Museum, delivered a speech at the closing ceremony. Sun Hao, secretary of the Guild of Potters, presided over the meeting. Wu Jing, president of the River Trust, attended the meeting.

At the fair, Wu Jing presented the cup to the lantern makers, and Sun Hao read out the proposal.
`;

describe('figures', () => {
  test('are asked for, added and subtracted', () => {
    expect(shapesOf(askForNumber, honours)).toEqual([['12'], ['30']]);
    expect(shapesOf(askForResult, honours)).toEqual([['42'], ['18']]);
    const [sum] = draftsOf(askForResult, honours);
    expect(sum).toMatchObject({
      operation: { type: 'sum', operands: [{ value: 12 }, { value: 30 }] },
      rationale: { 'zh-CN': expect.stringContaining('12人 + 30人 = 42人') },
    });
  });

  test('of two titles alone are neither matched nor put into order', () => {
    expect(shapesOf(matchFigures, honours)).toEqual([]);
    expect(shapesOf(orderFigures, honours)).toEqual([]);
  });

  test('are not looked up where no other sentence could be taken for theirs', () => {
    expect(shapesOf(decideFigures, honours)).toEqual([]);
  });
});

describe('people', () => {
  test('are matched with their posts', () => {
    const [posts = []] = shapesOf(matchRoles, harbour);
    expect(posts.toSorted()).toEqual([
      'Lin Tao director of the Marrow Hill Museum',
      'Sun Hao secretary of the Guild of Potters',
      'Wu Jing president of the River Trust',
      'Zhou Mei chairman of the Fair Committee',
    ]);
  });

  test('are matched with what each did, one deed a person', () => {
    const [deeds = []] = shapesOf(matchDeeds, harbour);
    expect(deeds).toContain('Wu Jing presented the cup to the lantern makers');
    expect(deeds.filter((deed) => deed.startsWith('Sun Hao'))).toHaveLength(1);
  });

  test('and what they read out or presented are to be written', () => {
    expect(shapesOf(askForName, harbour)).toContainEqual(['Wu Jing']);
    expect(shapesOf(askForObject, harbour)).toContainEqual([
      'the cup to the lantern makers',
      'cup to the lantern makers',
      'the cup',
      'cup',
    ]);
  });
});
