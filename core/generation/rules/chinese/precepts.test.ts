import { expect, test } from 'vitest';
import type { Question, QuestionOf } from '@/core/content';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { makeCandidates } from '../../generate';

const law = `青石镇灯会摊位管理办法

第一条 摊位的承租人应当在摊位显著位置悬挂经营凭证。

第二条 灯会志愿者应当佩戴统一标识并按时到岗。

第三条 镇文化站负责节目编排和演出安全。

第四条 镇供电所应当在开幕三日前检修线路。

第五条 出售烟花爆竹的，由派出所没收货物，处三百元罚款。

第六条 摊位闲置超过七日的，管理办公室可以收回摊位另行出租。

第七条 遇大风天气时，承租人应当立即熄灯并加固棚架。

第八条 未经管理办公室同意，不得转让摊位。
`;

function questionsOf(text: string): Question[] {
  const library = libraryFrom(text);
  return makeCandidates(library, { seed: 'test' }).candidates.map(({ question }) => question);
}

test('each row puts together what one sentence says', () => {
  const rows = questionsOf(law).filter(
    (one): one is QuestionOf<'match'> =>
      one.kind === 'match' &&
      one.origin.type === 'rule' &&
      one.origin.rule.startsWith('rule-precept'),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { left, right, key } of rows)
    for (const { id, wording } of left) {
      const partner = right.find((one) => one.id === key[id])?.wording.text ?? '';
      expect(
        law.split('。').some((line) => line.includes(wording.text) && line.includes(partner)),
      ).toBe(true);
    }
});

test('the wrong options are what is laid down of others, or others of whom something is laid down', () => {
  const asked = questionsOf(law).filter(
    (one): one is QuestionOf<'single-choice'> =>
      one.kind === 'single-choice' &&
      one.origin.type === 'rule' &&
      /^rule-precept-(?:left|right)$/u.test(one.origin.rule),
  );
  expect(asked.length).toBeGreaterThan(0);
  for (const { options } of asked)
    for (const { wording } of options) expect(law).toContain(wording.text);
});

test('a story lays nothing down', () => {
  const story = `雨后

天放晴时，孩子们都跑到河边去了。

老人坐在门前，看着远处的山。

灯亮了以后，街上渐渐热闹起来。
`;
  expect(
    questionsOf(story).filter(
      ({ origin }) => origin.type === 'rule' && origin.rule.startsWith('rule-precept'),
    ),
  ).toEqual([]);
});
