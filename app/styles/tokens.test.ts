import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@variant theme-dark');

function colours(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

const themes = { light: colours(light), dark: colours(dark) };

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const inks = ['ink', 'ink-2', 'ink-3', 'accent', 'model', 'labor', 'craft', 'ok', 'err', 'warn'];
const surfaces = ['paper', 'sheet', 'sunken'];

describe('tokens', () => {
  it('has every colour of the light page on the dark page', () => {
    expect(themes.light.size).toBeGreaterThan(35);
    expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
  });

  for (const [theme, tokens] of Object.entries(themes)) {
    const ratio = (front: string, back: string) =>
      contrast(tokens.get(`--${front}`) ?? '', tokens.get(`--${back}`) ?? '');

    it(`keeps text readable on every surface (${theme}): 4.5 to 1`, () => {
      for (const ink of inks) {
        for (const surface of surfaces) {
          expect(ratio(ink, surface), `${ink} on ${surface}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      for (const hue of ['ok', 'err', 'warn', 'accent', 'model', 'labor', 'craft']) {
        expect(ratio(hue, `${hue}-soft`), hue).toBeGreaterThanOrEqual(4.5);
      }
      expect(ratio('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
      for (const colour of ['apricot', 'bean', 'lilac'])
        expect(ratio('ink', `hl-${colour}`), colour).toBeGreaterThanOrEqual(4.5);
      expect(ratio('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
      expect(ratio('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5);
    });

    it(`keeps the edges of controls visible (${theme}): 3 to 1`, () => {
      for (const surface of surfaces) {
        expect(ratio('edge', surface), surface).toBeGreaterThanOrEqual(3);
        expect(ratio('mark-line', surface), surface).toBeGreaterThanOrEqual(3);
        for (const colour of ['apricot', 'bean', 'lilac'])
          expect(ratio(`hl-${colour}-line`, surface), colour).toBeGreaterThanOrEqual(3);
      }
      for (const colour of ['apricot', 'bean', 'lilac'])
        expect(ratio(`hl-${colour}-line`, `hl-${colour}`), colour).toBeGreaterThanOrEqual(3);
    });
  }
});
