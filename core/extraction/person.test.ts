import { expect, test } from 'vitest';
import { isPinyinName } from './person';

test.each(['Mao Weiming', 'Ma Lu', 'Xu Qingsen', 'Ai Aiguo', 'Lü Yan'])('%s is a name', (name) => {
  expect(isPinyinName(name)).toBe(true);
});

test.each(['Great Hall', 'Wang Street', 'Party Committee', 'Ma', 'Li Wei Ming'])(
  '%s is no name',
  (name) => {
    expect(isPinyinName(name)).toBe(false);
  },
);
