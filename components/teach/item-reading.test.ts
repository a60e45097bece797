import { describe, expect, it } from 'vitest';
import { printDiscrimination, readItem } from './item-reading';

describe('readItem', () => {
  it('asks to check a question that strong students miss, however easy it is', () => {
    expect(readItem({ correct: 0.82, discrimination: -0.11 })).toBe('reversed');
    expect(readItem({ correct: 0.95, discrimination: -0.2 })).toBe('reversed');
  });

  it('tells a question that nearly everybody gets from one that hardly anybody gets', () => {
    expect(readItem({ correct: 0.91, discrimination: 0.04 })).toBe('easy');
    expect(readItem({ correct: 0.29, discrimination: 0.04 })).toBe('hard');
    expect(readItem({ correct: 0.6, discrimination: 0.04 })).toBe('weak');
  });

  it('does not take a value near zero for strong students missing it', () => {
    expect(readItem({ correct: 0.91, discrimination: -0.04 })).toBe('easy');
    expect(readItem({ correct: 0.6, discrimination: -0.04 })).toBe('weak');
  });

  it('says nothing about a question that works', () => {
    expect(readItem({ correct: 0.45, discrimination: 0.48 })).toBeNull();
    expect(readItem({ correct: 0.95, discrimination: 0.15 })).toBeNull();
  });

  it('says nothing while too few answered', () => {
    expect(readItem({ correct: 0.1, discrimination: null })).toBeNull();
    expect(readItem({ correct: null, discrimination: null })).toBeNull();
  });
});

describe('printDiscrimination', () => {
  it('has two decimals and a real minus sign', () => {
    expect([0.481, -0.107, 0, -0.001, 1].map(printDiscrimination)).toEqual([
      '0.48',
      '−0.11',
      '0.00',
      '0.00',
      '1.00',
    ]);
  });
});
