const digits = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
digits.set('〇', 0).set('○', 0).set('两', 2);

const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/**
 * The value of a Chinese numeral, or null if it is none: units (一千六百八十九 → 1689), digits read
 * one by one (二〇二〇 → 2020), and mixtures of Arabic digits with 万 and 亿 (532万 → 5,320,000).
 */
export function parseChineseNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  if (plain === '') return null;
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  const large = /^(.+?)(亿|万)(.*)$/u.exec(plain);
  if (large) return parseLarge(large[1] ?? '', large[2] === '亿' ? 1e8 : 1e4, large[3] ?? '');
  const values = [...plain].map((character) => digits.get(character));
  if (values.length > 1 && values.every((value) => value !== undefined))
    return Number(values.join(''));
  return parseBelowTenThousand(plain);
}

function parseLarge(before: string, unit: number, after: string): number | null {
  const head = parseChineseNumeral(before);
  const tail = after === '' ? 0 : parseChineseNumeral(after.replace(/^零/u, ''));
  if (head === null || tail === null || tail >= unit) return null;
  // Decimals such as 152.5万 are whole numbers of people: rounding undoes the binary fraction.
  return Math.round(head * unit * 100) / 100 + tail;
}

function parseBelowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const character of text) {
    const unit = units.get(character);
    const value = digits.get(character);
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return null;
      if (digit === null && unit !== 10) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else if (value === 0 && digit === null && total > 0) continue;
    else if (value !== undefined && digit === null) digit = value;
    else return null;
  }
  return total + (digit ?? 0);
}
