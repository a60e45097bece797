import { describe, expect, it } from 'vitest';
import {
  changeReaderSettings,
  defaultReaderSettings,
  parseReaderSettings,
  printReaderSettings,
} from './reader-settings';

describe('reader settings', () => {
  it('survive the cookie', () => {
    const settings = { size: 4, face: 'hei', leading: 1, measure: 3, notes: false } as const;
    expect(parseReaderSettings(printReaderSettings(settings))).toEqual(settings);
  });

  it('that were kept before lines had a length keep everything else', () => {
    expect(parseReaderSettings('4.hei.3.off')).toEqual({
      ...{ size: 4, face: 'hei', leading: 3, measure: 2, notes: false },
    });
  });

  it('are those of the design when the cookie is missing or not ours', () => {
    for (const value of [undefined, '', '9.song.2.on', '2.kai.2.on', '2.song.2.on;x']) {
      expect(parseReaderSettings(value)).toEqual(defaultReaderSettings);
    }
  });

  it('change one at a time, and only to what exists', () => {
    expect(changeReaderSettings(defaultReaderSettings, 'size', '4')?.size).toBe(4);
    expect(changeReaderSettings(defaultReaderSettings, 'face', 'hei')?.face).toBe('hei');
    expect(changeReaderSettings(defaultReaderSettings, 'measure', '3')?.measure).toBe(3);
    expect(changeReaderSettings(defaultReaderSettings, 'notes', 'off')?.notes).toBe(false);
    expect(changeReaderSettings(defaultReaderSettings, 'size', '5')).toBeNull();
    expect(changeReaderSettings(defaultReaderSettings, 'measure', '0')).toBeNull();
    expect(changeReaderSettings(defaultReaderSettings, 'colour', 'red')).toBeNull();
  });
});
