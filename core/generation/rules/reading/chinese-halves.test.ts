import { describe, expect, test } from 'vitest';
import { openContext } from '@/core/generation/context';
import type { Draft } from '@/core/generation/draft';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { askForChineseHalves } from './chinese-halves';
import type { IsAsked } from './excerpts';

const nothing: IsAsked = () => false;

function draftsFrom(text: string, isAsked = nothing): Draft[] {
  return askForChineseHalves(openContext(libraryFrom(text), { seed: 'test' }), isAsked);
}

function pairsOf(drafts: readonly Draft[]): string[] {
  return drafts.flatMap((draft) =>
    draft.kind === 'match'
      ? draft.pairs.map(({ left, right }) => `${left.wording.text}|${right.wording.text}`)
      : [],
  );
}

const rules = `木工车间守则

开机以前必须检查刀片是否拧紧。
听到异响时，应当马上切断电源并报告老师。
搬运木板时，不得堵住车间的出口。
离开座位时，必须把工具放回墙上的挂架。`;

const memoir = `外婆的院子

外婆的院子不大，但是一年四季都开着花。
邻居们喜欢来借水桶，可是从来没有人记得归还。
那口老井早就干了，不过孩子们还爱趴在井沿上听回声。`;

describe('the halves of Chinese sentences', () => {
  test('are cut between the occasion and the duty', () => {
    expect(pairsOf(draftsFrom(rules))).toEqual([
      '开机以前|必须检查刀片是否拧紧',
      '听到异响时|应当马上切断电源并报告老师',
      '搬运木板时|不得堵住车间的出口',
      '离开座位时|必须把工具放回墙上的挂架',
    ]);
  });

  test('are cut where the sense turns, but not in a sentence that points back', () => {
    expect(draftsFrom(memoir)).toEqual([]);
    const named = memoir.replace('那口', '村口的');
    expect(pairsOf(draftsFrom(named))).toContain('外婆的院子不大|但是一年四季都开着花');
  });

  test('are not asked for where most of the sentences are asked about already', () => {
    expect(draftsFrom(rules, () => true)).toEqual([]);
    expect(draftsFrom(rules, ({ text }) => text.includes('刀片'))).toHaveLength(1);
  });

  test('do not tell their partner by a word, and cannot change places', () => {
    const told = rules.replace('工具放回墙上的挂架', '座位下面扫干净');
    expect(pairsOf(draftsFrom(told)).some((pair) => pair.startsWith('离开座位'))).toBe(false);
    const alike = rules.replace('离开座位时', '开机以前，');
    expect(pairsOf(draftsFrom(alike)).filter((pair) => pair.startsWith('开机'))).toHaveLength(1);
  });

  test('are not cut after a length of time, which is no occasion', () => {
    const told = rules.replace(
      '搬运木板时，不得堵住车间的出口。',
      '学徒每天在机器旁站上两个小时，不得堵住车间的出口。',
    );
    expect(pairsOf(draftsFrom(told)).some((pair) => pair.includes('小时|'))).toBe(false);
  });
});
