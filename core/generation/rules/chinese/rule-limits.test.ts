import { expect, test } from 'vitest';
import type { QuestionOf } from '@/core/content';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { makeCandidates } from '../../generate';

const rules = `青石镇灯会摊位管理办法

第一条 镇文化站应当自收到摊位申请之日起十日内答复申请人。

第二条 摊主收到整改通知后，应当在三十日内更换破损的电线。

第三条 摊主占用消防通道的，处二百元以上六百元以下罚款。

第四条 摊位使用期限为六个月，自公告之日起计算。
`;

function statementsOf(seed: string): QuestionOf<'true-false'>[] {
  const library = libraryFrom(rules);
  return makeCandidates(library, { seed })
    .candidates.map(({ question }) => question)
    .flatMap((one) =>
      one.kind === 'true-false' && one.origin.type === 'rule' && /applied$/u.test(one.origin.rule)
        ? [one]
        : [],
    );
}

const statements = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap(statementsOf);

test('a case within a limit agrees with the rule, a case beyond it does not', () => {
  for (const { statement, key } of statements) {
    const [, number = ''] = /第?(\d+)(?:日|元)/u.exec(statement.text) ?? [];
    const most = /罚款/u.test(statement.text) ? 600 : /整改/u.test(statement.text) ? 30 : 10;
    expect(Number(number) <= most).toBe(key);
  }
});

test('both verdicts occur, and a false one carries what the text says', () => {
  expect(new Set(statements.map(({ key }) => key)).size).toBe(2);
  for (const { key, correction } of statements)
    if (!key) expect(rules).toContain(correction?.text.replace(/。$/u, ''));
});
