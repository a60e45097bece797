import { describe, expect, test } from 'vitest';
import { checkEvidence, type Library, type Question } from '@/core/content';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { generateQuestions } from '../../generate';

const law = `青石镇灯会管理规定

第一条 镇文化部门负责灯会节目的审查。

第二条 镇消防机构负责灯会现场的防火检查。

第三条 镇交通部门负责灯会期间的车辆疏导。

第四条 镇卫生部门负责饮食摊点的巡查。

第五条 举办单位应当在灯会开幕三十日前提交安全预案。

第六条 志愿者应当佩戴统一发放的袖标。

第七条 摊主不得在通道上摆放桌椅。

第八条 游客可以在指定区域燃放纸灯。

第九条 电工应当每两小时检查一次线路。

第十条 申请展位，应当提交下列材料：
（一）身份证明；
（二）作品照片；
（三）用电清单。

第十一条 灯会期间禁止携带下列物品：
（一）氢气球；
（二）烟花爆竹；
（三）管制刀具。
`;

const life = `林素秋

林素秋，浙江临海人，木偶艺人。1951年3月，进入县木偶剧团。1956年8月，主持排演新戏。1958年6月，任剧团副团长。1963年9月，任剧团团长。1972年4月，创办木偶学校。1979年5月，获得省文化奖。1985年10月，出版木偶图谱。1991年2月，退休。
`;

function make(text: string): { library: Library; questions: Question[] } {
  const library = libraryFrom(text);
  return { library, questions: generateQuestions(library, { seed: 'test' }).questions };
}

const madeOf = { law: make(law), life: make(life) };

function ofRule(questions: readonly Question[], rule: RegExp): Question[] {
  return questions.filter(({ origin }) => origin.type === 'rule' && rule.test(origin.rule));
}

describe('questions about a brought Chinese text', () => {
  test('each is proved at its offsets and has at least one language', () => {
    for (const { library, questions } of Object.values(madeOf)) {
      const passages = new Map(library.passages.map((passage) => [passage.id, passage]));
      expect(questions.length).toBeGreaterThan(3);
      for (const question of questions) {
        expect(checkEvidence(question, passages, library.corrections).ok).toBe(true);
        expect(question.languages).toContain('zh-CN');
      }
    }
  });

  test('a law is asked for duties, for forces and for lists, in several kinds', () => {
    const { questions } = madeOf.law;
    expect(ofRule(questions, /^rule-/u).length).toBeGreaterThan(3);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
  });

  test('a statement with another force is false and carries the printed one', () => {
    for (const question of ofRule(madeOf.law.questions, /-swap$/u)) {
      if (question.kind !== 'true-false' || question.key) continue;
      expect(law).toContain(question.correction?.text);
      expect(law).not.toContain(question.statement.text);
    }
  });

  test('a life is asked for the order and the dates of what happened', () => {
    const { questions } = madeOf.life;
    const [order] = questions.flatMap((one) => (one.kind === 'order' ? [one] : []));
    const texts = order?.key.map(
      (id) => order.items.find((item) => item.id === id)?.wording.text ?? '',
    );
    const places = texts?.map((text) => life.indexOf(text)) ?? [];
    expect(places.length).toBeGreaterThanOrEqual(4);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test('no stem points elsewhere by a pronoun, and each names its source', () => {
    for (const { questions } of Object.values(madeOf))
      for (const { stem } of questions) {
        expect(stem['zh-CN']).toMatch(/《.+》/u);
        expect(stem['zh-CN']?.replace(/“[^”]*”/gu, '')).not.toMatch(/[他她它]|今年|上述/u);
      }
  });

  test('a tale in the first person is left alone', () => {
    const tale =
      '回忆\n\n我在镇上住了三年。我每天走过三座桥，桥边有人卖菱角。我说，“你好。”我便回家了。\n';
    expect(make(tale).questions).toEqual([]);
  });
});
