import { expect, test } from 'vitest';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { extractFacts } from '../extract-facts';

/** Whether it is a case or a subject, and both parts of what a text lays down. */
function precepts(...lines: string[]): string[] {
  const text = ['石桥镇集市管理办法', ...lines].join('\n');
  const library = libraryFrom(text);
  return extractFacts(library).flatMap((fact) =>
    fact.type === 'precept' ? [`${fact.about} | ${fact.left.text} | ${fact.right.text}`] : [],
  );
}

test('a case and what follows, without the words that only say which rule was broken', () => {
  expect(
    precepts(
      '第九条 违反本办法第五条规定，占用消防通道摆摊的，由镇综合执法队责令改正，处二百元罚款。',
    ),
  ).toEqual(['case | 占用消防通道摆摊的 | 由镇综合执法队责令改正，处二百元罚款']);
});

test('who has to do something, with and without a colon', () => {
  expect(
    precepts('摊位经营者应当在收市后清理场地。', '外来车辆：须停放在镇东停车场，不得驶入集市。'),
  ).toEqual([
    'subject | 摊位经营者 | 应当在收市后清理场地',
    'subject | 外来车辆 | 须停放在镇东停车场，不得驶入集市',
  ]);
});

test('what is done, and something without the consent of somebody', () => {
  expect(
    precepts('从事活禽交易，必须在指定区域进行。', '未经管理员同意，不得变更摊位用途。'),
  ).toEqual([
    'case | 从事活禽交易 | 必须在指定区域进行',
    'case | 未经管理员同意 | 不得变更摊位用途',
  ]);
});

test('what leans on words elsewhere is left out', () => {
  expect(
    precepts(
      '有前款行为的，由管理员予以劝阻。',
      '依照第三条收取的费用，应当公开。',
      '他们应当按时收摊离场。',
    ),
  ).toEqual([]);
});

test('a word that only contains 应 is no duty', () => {
  expect(precepts('集市供应点由镇商会统一设置和管理。')).toEqual([
    'subject | 集市供应点 | 由镇商会统一设置和管理',
  ]);
});

test('负责 within 负责制 gives nobody a duty, and the first of a row is no case', () => {
  expect(
    precepts(
      '集市采用摊长负责制的经营活动，适用本办法。',
      '吊装摊棚人员，司机、指挥和力工，均要持证上岗。',
    ),
  ).toEqual([]);
  expect(precepts('摊长负责登记当日的摊位。')).toEqual(['subject | 摊长 | 负责登记当日的摊位']);
});

test('a thing that only a sentence before has named is no subject', () => {
  expect(precepts('合同应当写明摊位的面积和期限。')).toEqual([]);
  expect(precepts('租摊合同应当写明摊位的面积和期限。')).toEqual([
    'subject | 租摊合同 | 应当写明摊位的面积和期限',
  ]);
});

test('what is to be done on an occasion needs nobody in rules of work', () => {
  expect(precepts('起锅时，严禁站在蒸笼下风。')).toEqual(['case | 起锅时 | 严禁站在蒸笼下风']);
  expect(precepts('将蒸笼抬上灶台时，严禁单人操作。')).toEqual([
    'case | 将蒸笼抬上灶台时 | 严禁单人操作',
  ]);
  expect(precepts('第三条 使用炉灶需事先申请，严禁私接电线。')).toEqual([]);
});

test('what goes on from the sentence before, or is one of several bans, is no case and no subject', () => {
  expect(
    precepts(
      '第五条 尚不构成犯罪，违反集市管理规定的，由镇综合执法队处罚。',
      '第六条 摊主标示其他摊位信息，一般应当使用规范汉字。',
      '第七条 严禁在蒸锅上焊接，焊接通电的炉具必须先切断电源。',
    ),
  ).toEqual([]);
});

test('what follows from a breach, and what only agrees with a plan, is no case and no subject', () => {
  expect(
    precepts(
      '第五条 责令停止摆摊，对石桥造成损坏的，处二百元以上五百元以下罚款。',
      '第六条 符合集市规划不得搭建无关的棚屋。',
    ),
  ).toEqual([]);
});
