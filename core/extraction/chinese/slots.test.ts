import { describe, expect, test } from 'vitest';
import { findObject } from './objects';
import { findOpposites } from './opposites';
import { findPerson } from './persons';
import { findPlaces } from './places';

function objectIn(clause: string): string | null {
  const found = findObject(clause);
  return found && `${found.class} ${clause.slice(found.start, found.end)}`;
}

describe('what a clause of a life names', () => {
  test.each([
    ['陆文川早年毕业于青石师范学校', 'school 青石师范学校'],
    ['陆文川加入了木船修造团队', 'body 木船修造团队'],
    ['青石船厂并入滨海造船公司', 'company 滨海造船公司'],
    ['陆文川曾任青石船厂总工程师', 'post 青石船厂总工程师'],
    ['陆文川到青石大学任教', 'school 青石大学'],
    ['首届木船比赛在青石镇举行', 'place 青石镇'],
  ])('%s', (clause, object) => {
    expect(objectIn(clause)).toBe(object);
  });

  test.each([
    '陆文川加入讨论',
    '陆文川任青石船厂厂长、书记',
    '陆文川获得使用船坞的权利',
    '比赛在当天上午举行',
  ])('nothing in %s', (clause) => {
    expect(objectIn(clause)).toBeNull();
  });

  test('a place is asked for where something happens there, not within another name', () => {
    const text = '陆文川生于浙江，曾到法国学习，后与美国商人合办南京路上的商店。';
    expect(findPlaces(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '浙江',
      '法国',
    ]);
  });

  test('a word has an opposite only where the other side is not named as well', () => {
    expect(findOpposites('温度升高时，体积增大').map(({ opposite }) => opposite)).toEqual([
      '降低',
      '减小',
    ]);
    expect(findOpposites('有的增大，有的减小')).toEqual([]);
  });
});

describe('who did what', () => {
  test('a name at the beginning of a clause is the one who did it', () => {
    const clause = '陆文川在青石镇木船比赛中夺得冠军';
    const found = findPerson(clause);
    expect(found && clause.slice(found.start, found.end)).toBe('陆文川');
    expect(findPerson('比赛在青石镇举行')).toBeNull();
  });
});
