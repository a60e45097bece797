const factors = [1.5, 0.75, 1.25, 0.8, 1.2, 0.6] as const;

/** Another number in the same style, within a factor of five: "12 goals" becomes "8 goals". */
export function changeFigure(text: string, value: number, chance: number): string | null {
  const digits = /\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0];
  if (!digits) return changeWord(text, chance);
  const printed = Number(digits.replaceAll(',', ''));
  const percent = /%|percent|per cent/u.test(text);
  if (percent && printed > 100) return null;
  const shift =
    printed <= 12 && !percent && !digits.includes('.')
      ? [2, -1, 3, 1, -2, 4][Math.floor(chance * 6)]
      : undefined;
  const factor = factors[Math.floor(chance * factors.length)] ?? 2;
  let fresh = shift === undefined ? roundLike(printed * factor, digits) : printed + shift;
  if (percent && (fresh >= 100 || fresh <= 0))
    fresh = roundLike(printed > 50 ? printed / 2 : printed * 1.5, digits);
  if (fresh === printed && printed > 12) fresh = printed * 2;
  if (fresh <= 1 || fresh === printed || value <= 0) fresh = printed + 2;
  return text.replace(digits, style(fresh, digits));
}

/** The numbers that are written as words, each at its own place. */
export const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const teens = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** What a single word says as a number, up to ninety; NaN for any other word. */
export function numberOf(word: string): number {
  const row = [...numberWords, ...teens].indexOf(word);
  if (row >= 0) return row;
  const ten = tens.indexOf(word);
  return ten < 0 ? Number.NaN : (ten + 2) * 10;
}

const words = numberWords.slice(2);

function changeWord(text: string, chance: number): string | null {
  const match = words.find((word) =>
    new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(text),
  );
  if (!match) return changeTen(text, chance);
  const at = words.indexOf(match);
  const shift = [1, 2, -1, 3, -2][Math.floor(chance * 5)] ?? 1;
  const fresh = words[at + shift] ?? words[at + 1] ?? words[at - 1];
  if (!fresh) return null;
  return text.replace(new RegExp(match, 'iu'), (old) =>
    /^\p{Lu}/u.test(old) ? fresh.charAt(0).toUpperCase() + fresh.slice(1) : fresh,
  );
}

function changeTen(text: string, chance: number): string | null {
  const match = tens.find((word) => text.toLowerCase().includes(word));
  if (!match) return null;
  const at = tens.indexOf(match);
  const fresh = tens[at + (chance < 0.5 ? 1 : -1)] ?? tens[at + 1] ?? tens[at - 1] ?? null;
  return fresh === null ? null : text.replace(new RegExp(match, 'iu'), fresh);
}

/** As many significant digits as the printed number has. */
function roundLike(value: number, digits: string): number {
  const significant = Math.max(1, digits.replace(/[.,]/gu, '').replace(/0+$/u, '').length);
  const exact = Number(value.toPrecision(significant));
  return digits.includes('.') ? exact : Math.round(exact);
}

function style(value: number, like: string): string {
  const decimals = like.split('.')[1]?.length ?? 0;
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped =
    like.includes(',') || whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}
