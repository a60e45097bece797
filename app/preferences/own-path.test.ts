import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

describe('ownPath', () => {
  it('keeps a path with its query', () => {
    expect(ownPath('/')).toBe('/');
    expect(ownPath('/library/documents/speech-2020?from=8')).toBe(
      '/library/documents/speech-2020?from=8',
    );
  });

  it('refuses everything that leads to another site', () => {
    for (const value of [
      'https://example.org/',
      '//example.org',
      '/\\example.org',
      '/\t/example.org',
      '/./\\example.org',
      '/..//example.org',
      'javascript:alert(1)',
      'library',
      '',
      null,
      7,
    ]) {
      expect(ownPath(value), String(value)).toBe('/');
    }
  });

  it('never gives an address that a browser would read as another site', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const here = 'https://here.example';
        expect(new URL(ownPath(`/${text}`), here).origin).toBe(here);
        expect(ownPath(`/${text}`)).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
