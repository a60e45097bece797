import 'server-only';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Simplify } from '@/core/text';

const convert = Converter({ from: 't', to: 'cn' });
const known = new Map<string, string>();

/** The simplified form of one character. By character, so that texts and queries are treated alike. */
export const simplify: Simplify = (character) => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const simplified = convert(character);
  known.set(character, simplified);
  return simplified;
};

/** One syllable a character, without tones; ü is written v, as it is typed. A person's name begins with the surname. */
export function readHan(run: string, person: boolean): string[] {
  const surname = person ? 'head' : 'off';
  return pinyin(run, { toneType: 'none', type: 'array', v: true, surname });
}
