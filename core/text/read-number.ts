import { parseChineseNumeral } from './numerals';

/** A number as somebody typed it. For a percentage `value` is what stands before the sign. */
export interface TypedNumber {
  readonly value: number;
  readonly percent: boolean;
}

const scales: Readonly<Record<string, number>> = {
  ...{ thousand: 1e3, million: 1e6, billion: 1e9 },
  ...{ 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 },
};
const variants: Readonly<Record<string, string>> = {
  ...{ 萬: '万', 億: '亿', 兩: '两', 負: '负', 點: '点' },
};
const hedge = /^(?:about|around|approximately|roughly|[~≈约])\s*/u;
const percentage = /^百分之(.+)$|^(.+?)\s*(?:%|percent|per cent)$/u;
/** The number itself, a scale in words, and whatever words stand behind it. */
const counted =
  /^([\d.,'’\s零〇○一二三四五六七八九十百千万亿两点]+)(thousand|million|billion)?(?:\s*\p{L}(?:(?![零〇一二三四五六七八九十百千万亿两])[\p{L}\s'’.-])*)?$/u;

/**
 * The one number in a short text, or null where there is none or more than one: 2493人, ２，４９３, 2 493,
 * 二千四百九十三, 532万, about 5.32 million, −3, 28.7 %, 百分之二十八点七. Words behind it are passed over.
 */
export function readNumber(text: string): TypedNumber | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[萬億兩負點]/gu, (character) => variants[character] ?? character)
    .trim()
    .replace(hedge, '');
  const percent = percentage.exec(plain);
  const bare = percent ? (percent[1] ?? percent[2] ?? '') : plain;
  const minus = /^[-−–负]\s*/u.exec(bare);
  const match = counted.exec(minus ? bare.slice(minus[0].length) : bare);
  const value = match && readUnsigned((match[1] ?? '').trim(), match[2]);
  if (value === null) return null;
  return { value: minus ? -value : value, percent: percent !== null };
}

function readUnsigned(text: string, scale: string | undefined): number | null {
  const digits = withoutSeparators(text);
  const arabic = /^(\d+(?:\.\d+)?|\.\d+)\s*([十百千]?[万亿]{0,2})$/u.exec(digits);
  if (digits.includes(',')) return null;
  if (arabic) return scaled(Number(arabic[1]), [...(arabic[2] ?? ''), scale ?? '']);
  const decimal = /^(.+)点([零〇○一二三四五六七八九]+)([万亿]?)$/u.exec(digits);
  if (!decimal) return parseChineseNumeral(digits);
  const whole = parseChineseNumeral(decimal[1] ?? '');
  const tail = [...(decimal[2] ?? '')].map((digit) => parseChineseNumeral(digit) ?? 0).join('');
  return whole === null ? null : scaled(Number(`${whole}.${tail}`), [decimal[3] ?? '']);
}

/** 1.005 million is a whole number on paper; the product in binary may not be. */
function scaled(value: number, words: readonly string[]): number {
  const product = words.reduce((result, word) => result * (scales[word] ?? 1), value);
  return Number(product.toPrecision(15));
}

/** Takes away separators between groups of three digits, and only there. */
function withoutSeparators(text: string): string {
  return text.replace(/\d{1,3}(?:[,\s'’]\d{3})+(?!\d)/gu, (group) => group.replace(/\D/gu, ''));
}
