const digits = '零一二三四五六七八九';

/** A whole number below ten thousand in Chinese numerals: 三十, 一百零五; null for others. */
function printNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 1 || value >= 10_000) return null;
  let printed = '';
  let rest = value;
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit === 0) {
      zero = printed !== '';
      continue;
    }
    printed += `${zero ? '零' : ''}${digits.charAt(digit)}${name}`;
    zero = false;
  }
  return printed.replace(/^一十/u, '十');
}

/** `text` with its number replaced by another, printed in the same manner; null where that fails. */
export function withValue(text: string, value: number): string | null {
  const match =
    /^(?<number>[\d,，.]+|[一二三四五六七八九十百千零]+)(?<scale>\s?(?:百|千|万|亿|万亿)?)(?<rest>.*)$/u.exec(
      text,
    );
  const { number = '', scale = '', rest = '' } = match?.groups ?? {};
  if (number === '' || /\d|[-—–~～至到]/u.test(rest)) return null;
  const factor = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }[scale.trim()] ?? 1;
  if (/^[一二三四五六七八九十百千零]/u.test(number)) {
    if (/^[多余几来]/u.test(rest) && (value / factor) % 10 !== 0) return null;
    const printed =
      scale.trim() === '' || factor >= 1e4 ? printNumeral(value / factor) : printNumeral(value);
    if (
      printed === '二' &&
      factor < 1e4 &&
      /^(?:次|个|天|倍|人|名|年|周|种|类|小时|项|位|家|所|座|件|条|届|部|支|场|轮|枚|块)/u.test(
        rest,
      )
    )
      return `两${rest}`;
    return printed === null ? null : printed + (factor >= 1e4 ? scale : '') + rest;
  }
  const decimals = /\.(\d+)$/u.exec(number)?.[1]?.length ?? 0;
  const plain = (value / factor).toFixed(decimals);
  const grouped = /[,，]/u.test(number) ? plain.replace(/\B(?=(\d{3})+(?!\d))/gu, ',') : plain;
  return grouped + scale + rest;
}

const spans = [1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180];
const ages = [6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 30, 35, 45, 50, 55, 60, 65, 70];

/**
 * Numbers that could stand in place of this one, nearest first: usual terms for days and months, usual
 * ages, else a tenth or a fifth more or less with as many digits.
 */
export function likelyNumbers(value: number, text: string, unit: string): number[] {
  const usual = /^(?:日|天|工作日|小时|分钟|个月)$/u.test(unit)
    ? spans
    : /岁/u.test(unit)
      ? ages
      : null;
  if (usual?.includes(value)) {
    const at = usual.indexOf(value);
    return [at + 1, at - 1, at + 2, at - 2].flatMap((place) => usual[place] ?? []);
  }
  if (/岁/u.test(unit))
    return [value + 4, value - 5, value + 9, value - 9].filter((age) => age > 0 && age < 110);
  const printed = /[\d.,，]+/u.exec(text)?.[0].replaceAll(/[,，]/gu, '') ?? '';
  const decimals = /\.(\d+)$/u.exec(printed)?.[1]?.length ?? 0;
  const scale = printed === '' ? 1 : value / Number(printed);
  const zeros = decimals > 0 ? 0 : (/0*$/u.exec(printed || String(value))?.[0].length ?? 0);
  const grain = decimals > 0 ? 10 ** -decimals : 10 ** Math.min(zeros, 3);
  const own = printed === '' ? value : Number(printed);
  const step = Math.max(grain, Math.round((own * 0.16) / grain) * grain);
  return [own + step, own - step, own + 2 * step, own - 2 * step]
    .filter((other) => other > 0 && (unit !== '%' || own > 100 || other < 100))
    .map((other) => Number((other * scale).toPrecision(12)));
}
