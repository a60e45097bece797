import { expect, test } from 'vitest';
import type { Question, QuestionOf } from '@/core/content';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { makeCandidates } from '../../generate';

const rules = `青石镇灯会摊位管理办法

第一条 灯会摊位的布置方案应当报镇人民政府批准后实施。

第二条 摊位管理人员应当每月组织一次用电安全检查。

第三条 灯会节目单应当在开幕十五日前送交镇文化站。

第四条 摊位的承租人应当在摊位显著位置悬挂经营凭证。

第五条 灯会展品分为纸灯、竹灯和绢灯三个类别。

第六条 灯会设立评审小组，评审小组由九名评审员组成。

第七条 灯会志愿者实行分组轮班制度，各组设组长一名。
`;

function questionsOf(text: string): Question[] {
  const library = libraryFrom(text);
  return makeCandidates(library, { seed: 'test' }).candidates.map(({ question }) => question);
}

const chosen = questionsOf(rules);

test('what is wrong among provisions differs from the text, what is right stands in it', () => {
  const compared = chosen.filter(
    (one): one is QuestionOf<'single-choice'> =>
      one.kind === 'single-choice' &&
      one.origin.type === 'rule' &&
      one.origin.rule === 'rule-which-one',
  );
  expect(compared.length).toBeGreaterThan(0);
  for (const { options, key } of compared)
    for (const { id, wording } of options) expect(rules.includes(wording.text)).toBe(id === key);
});

test('a statement about a duty says it in other words', () => {
  for (const one of chosen)
    if (
      one.kind === 'true-false' &&
      one.origin.type === 'rule' &&
      /reworded$/u.test(one.origin.rule)
    )
      expect(rules).not.toContain(one.statement.text.replace(/。$/u, ''));
});

test('a text whose sentences lean on one another is not compared', () => {
  const text = `规定

第一条 违反前条规定的，应当补办登记手续。

第二条 该凭证由前款所列单位保管。
`;
  expect(questionsOf(text).filter(({ stem }) => stem['zh-CN']?.includes('下列说法中'))).toEqual([]);
});
