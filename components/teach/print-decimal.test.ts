import { expect, it } from 'vitest';
import { printDecimal } from './print-decimal';

it('has two decimals and a real minus sign, and no zero below zero', () => {
  expect([0.481, -0.107, 0, -0.001, 1].map(printDecimal)).toEqual([
    ...['0.48', '−0.11', '0.00', '0.00', '1.00'],
  ]);
});
