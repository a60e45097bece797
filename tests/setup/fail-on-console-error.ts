import { afterEach, beforeEach, expect, vi } from 'vitest';

const written: unknown[][] = [];

// A test that expects an error message spies on console.error itself, which replaces this spy.
beforeEach(() => {
  written.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...values: unknown[]) => {
    written.push(values);
  });
});

afterEach(() => {
  expect(written, 'the test wrote to console.error').toEqual([]);
});
