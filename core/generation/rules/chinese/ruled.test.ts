import { expect, test } from 'vitest';
import type { Question } from '@/core/content';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { makeCandidates } from '../../generate';

function rulesOf(text: string): string[] {
  const library = libraryFrom(text);
  const made: Question[] = makeCandidates(library, { seed: 'test' }).candidates.map(
    ({ question }) => question,
  );
  return made.flatMap(({ origin }) => (origin.type === 'rule' ? [origin.rule] : []));
}

const fines = `青石镇灯会摊位管理办法

第一条 志愿者连续值守满4天的，补休12天；连续值守满7天的，补休25天。

第二条 每个摊位收取押金100元，灯会结束时退还承租人。
`;

test('the figures of rules are left out of their sentences', () => {
  expect(rulesOf(fines)).toContain('rule-amount-cloze');
});

test('the figures of a tale are no rules', () => {
  const tale = `青石镇的灯会

今年的灯会开了15天，来了3000人，比去年多了800人。

老街上挂起了200盏灯，最大的一盏有12米高。
`;
  expect(rulesOf(tale)).not.toContain('rule-amount-cloze');
});
