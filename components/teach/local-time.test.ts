import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isTimeZone, localTimeOf } from './local-time';

const zones = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
] as const;

describe('instantOf', () => {
  it('reads a due time on the clock of the teacher', () => {
    expect(instantOf('2026-11-23T18:00', 'Asia/Shanghai')?.toISOString()).toBe(
      '2026-11-23T10:00:00.000Z',
    );
    expect(instantOf('2026-11-23T18:00', 'America/New_York')?.toISOString()).toBe(
      '2026-11-23T23:00:00.000Z',
    );
  });

  it('takes the first of two equal times when clocks are set back', () => {
    expect(instantOf('2026-11-01T01:30', 'America/New_York')?.toISOString()).toBe(
      '2026-11-01T05:30:00.000Z',
    );
  });

  it('moves a time that clocks skip to the same distance after the change', () => {
    const instant = instantOf('2026-03-08T02:30', 'America/New_York');
    expect(instant && localTimeOf(instant, 'America/New_York')).toBe('2026-03-08T03:30');
  });

  it('refuses what is no time', () => {
    for (const text of ['', 'tomorrow', '2026-02-31T10:00', '2026-11-23T25:00', '2026-11-23']) {
      expect(instantOf(text, 'UTC'), text).toBeNull();
    }
    expect(instantOf('2026-11-23T18:00', 'Moon/Tycho')).toBeNull();
  });

  it('gives back every minute outside the hours in which clocks change', () => {
    const minutes = fc.integer({ min: 16_000_000, max: 33_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (count, zone) => {
        const instant = new Date(count * 60_000);
        const local = localTimeOf(instant, zone);
        const again = instantOf(local, zone);
        expect(again && localTimeOf(again, zone)).toBe(local);
        expect(again && Math.abs(again.getTime() - instant.getTime())).toBeLessThanOrEqual(
          3_600_000,
        );
      }),
    );
  });
});

describe('isTimeZone', () => {
  it('knows real zones and nothing else', () => {
    expect(zones.every(isTimeZone)).toBe(true);
    expect(isTimeZone('Moon/Tycho')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
