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
const hedge = /^(?:about|around|approximately|roughly|[~≈约])\s*/u;
const measure = /[人名个位项次年月日天元件所家条篇章节岁倍米]$/u;
const variants: Readonly<Record<string, string>> = {
  萬: '万',
  億: '亿',
  兩: '两',
  負: '负',
  點: '点',
};

/**
 * The one number in a short text, or null: 2493, ２，４９３, 2 493, 二千四百九十三, 532万, 5.32 million,
 * −3, 28.7 %, 百分之二十八点七. One of `units` or a common Chinese measure word may stand behind it.
 */
export function readNumber(text: string, units: readonly string[] = []): TypedNumber | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[萬億兩負點]/gu, (character) => variants[character] ?? character)
    .trim()
    .replace(hedge, '');
  const percent = /^百分之(.+)$|^(.+?)\s*(?:%|percent|per cent)$/u.exec(plain);
  const bare = percent ? (percent[1] ?? percent[2] ?? '') : withoutUnit(plain, units);
  const minus = /^(?:[-−–]|负)\s*/u.exec(bare);
  const value = readUnsigned(minus ? bare.slice(minus[0].length) : bare);
  if (value === null) return null;
  return { value: minus ? -value : value, percent: percent !== null };
}

function withoutUnit(text: string, units: readonly string[]): string {
  const unit = units
    .map((one) => one.normalize('NFKC').toLowerCase())
    .find((one) => text.endsWith(one) && text.length > one.length);
  if (unit) return text.slice(0, -unit.length).trim();
  return text.length > 1 ? text.replace(measure, '').trim() : text;
}

function readUnsigned(text: string): number | null {
  const digits = withoutSeparators(text.trim());
  const scaled =
    /^(\d+(?:\.\d+)?|\.\d+)\s*((?:thousand|million|billion)|[十百千]?[万亿]{0,2})$/u.exec(digits);
  if (scaled) {
    const words = /^[a-z]+$/.test(scaled[2] ?? '') ? [scaled[2] ?? ''] : [...(scaled[2] ?? '')];
    const product = words.reduce((value, word) => value * (scales[word] ?? 1), Number(scaled[1]));
    // 1.005 million is a whole number on paper; the product in binary may not be.
    return Number(product.toPrecision(15));
  }
  const decimal = /^(.+)点([零〇○一二三四五六七八九]+)([万亿]?)$/u.exec(digits);
  if (!decimal) return parseChineseNumeral(digits);
  const whole = parseChineseNumeral(decimal[1] ?? '');
  const tail = [...(decimal[2] ?? '')].map((digit) => parseChineseNumeral(digit) ?? 0).join('');
  if (whole === null) return null;
  return Number((Number(`${whole}.${tail}`) * (scales[decimal[3] ?? ''] ?? 1)).toPrecision(15));
}

/** Takes away separators between groups of three digits, and only there. */
function withoutSeparators(text: string): string {
  return text.replace(/\d{1,3}(?:[,  '’]\d{3})+(?!\d)/gu, (group) => group.replace(/\D/gu, ''));
}
