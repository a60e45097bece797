import { expect, test } from 'vitest';
import { factsFrom } from '@/tests/fixtures/drafts-from';

const pointsOf = (text: string): string[][] =>
  factsFrom(text).flatMap((fact) =>
    fact.type === 'essence' ? [[fact.subject.text, ...fact.points.map((point) => point.text)]] : [],
  );

test('what something comes down to is found with its points', () => {
  expect(
    pointsOf('龙舟队训练手记\n\n一支队伍能走多远，比赛的胜负归根到底是体力的较量、配合的较量。'),
  ).toEqual([['比赛的胜负', '体力的较量', '配合的较量']]);
  expect(pointsOf('灯塔\n\n灯塔的寿命取决于石料和养护。')).toEqual([
    ['灯塔的寿命', '石料', '养护'],
  ]);
  expect(
    pointsOf('The mill\n\nThe price of flour depends on the harvest and the state of the roads.'),
  ).toEqual([['The price of flour', 'the harvest', 'the state of the roads']]);
});

test('a subject that points elsewhere, or a single point, is none', () => {
  expect(pointsOf('手记\n\n这归根到底是体力的较量、配合的较量。')).toEqual([]);
  expect(pointsOf('手记\n\n比赛的胜负归根到底是体力的较量。')).toEqual([]);
  expect(pointsOf('The mill\n\nIt depends on the harvest and the roads.')).toEqual([]);
});
