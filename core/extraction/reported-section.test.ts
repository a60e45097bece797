import { expect, test } from 'vitest';
import { libraryFrom } from '@/tests/fixtures/drafts-from';
import { extractFacts } from '.';

function headingsIn(text: string): string[] {
  const library = libraryFrom(text);
  return extractFacts(library).flatMap((fact) =>
    fact.type === 'section'
      ? [`${fact.heading.text}: ${fact.measures.map((one) => one.text).join(' / ')}`]
      : [],
  );
}

const report = `青石镇召开灯会总结大会

周大川指出，灯会是镇上的名片。我们要守住扎灯的老手艺，带好徒弟。加强对扎灯师傅的培训。扩大灯会的对外宣传。

周大川强调，游客越来越多，要把安全放在第一位，一刻也不放松。完善灯会现场的值守办法。

周大川指出，灯会离不开街坊，要让街坊分享灯会的收益，办好夜市。支持街坊开设手工摊位。
`;

test('each passage of a reported speech has its demand and the tasks after it', () => {
  expect(headingsIn(report)).toEqual([
    '守住扎灯的老手艺: 加强对扎灯师傅的培训 / 扩大灯会的对外宣传',
    '把安全放在第一位: 完善灯会现场的值守办法',
    '让街坊分享灯会的收益: 支持街坊开设手工摊位',
  ]);
});

test('two demands are no parts of a speech', () => {
  expect(headingsIn(report.split('\n').slice(0, 5).join('\n'))).toEqual([]);
});
