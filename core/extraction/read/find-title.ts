import { isClosed, type Line } from './line';

export interface FoundTitle {
  readonly text: string;
  /** Lines that print it: no passages. */
  readonly lines: readonly Line[];
  /** Lines above it, such as the name of a website or of a column. */
  readonly above: readonly Line[];
}

/** The printed title of a document: its first heading or short first line, two where the first has no end. */
export function findTitle(lines: readonly Line[]): FoundTitle | null {
  const [first, second] = lines;
  if (!first) return null;
  const heading = lines
    .slice(0, 4)
    .find((line) => line.kind === 'heading' && (line.level ?? 1) <= 2);
  if (heading) {
    const before = lines.slice(0, lines.indexOf(heading));
    if (before.every((line) => line.width < 60)) return titled([heading], before);
  }
  if (!isTitle(first)) return null;
  if (second && isTitle(second) && isBanner(first, second, lines)) return titled([second], [first]);
  if (second && isTitle(second) && /^(?:关于|——|—)/u.test(second.text))
    return titled([first, second], []);
  if (
    second &&
    isTitle(second) &&
    second.gap === 0 &&
    first.width > 40 &&
    /^\p{Ll}/u.test(second.text)
  )
    return titled([first, second], []);
  if (second && /\b(?:of|the|and|for|in|to|on|a|an|with)$/iu.test(first.text))
    return titled([first, second], []);
  return titled([first], []);
}

function titled(lines: readonly Line[], before: readonly Line[]): FoundTitle {
  const text = lines
    .map((line) => line.text.replace(/^#{1,6}\s+|\s*#+$/gu, '').replace(/^\*+|\*+$/gu, ''))
    .join(lines.some(({ language }) => language === 'en') ? ' ' : '');
  return { text: withoutSite(text.replace(/\s+/gu, ' ').trim()), lines, above: before };
}

/** What the window of a browser adds to a title: "…… - 专栏 - 某某网", "… | Example News"; and the number of a collection: "（七）……". */
function withoutSite(title: string): string {
  const numbered = /^（[一二三四五六七八九十]{1,3}）(?=\p{Script=Han}{4})/u;
  const chinese = /^(?<name>.*?\p{Script=Han}.{4,}?)(?:(?: [-–|] |_)[^，。？！]{2,16})+$/u;
  const english =
    /^(?<name>.{10,}?)(?: [-–|] [^-–|]*\b(?:News|Wikipedia|Blog|BBC|CNN|Reuters)\b[^-–|]*)$/u;
  const name = title.replace(numbered, '');
  return (/\p{Script=Han}/u.test(name) ? chinese : english).exec(name)?.groups?.name ?? name;
}

/** A title has no commas where it is as long as those of Chinese news are. */
const shortest = 120;
const longest = 240;

function isTitle(line: Line): boolean {
  if (line.kind !== 'paragraph' && line.kind !== 'heading') return false;
  return (
    line.width <= (/[，。；,.;]/u.test(line.text) ? shortest : longest) &&
    (!isClosed(line.text) || /[》”"！？!?)）]$/u.test(line.text)) &&
    !/[，,]$/u.test(line.text)
  );
}

/** True where the text speaks of nothing that the first line says, and of what the second one says. */
function isBanner(first: Line, second: Line, lines: readonly Line[]): boolean {
  const next = lines[lines.indexOf(second) + 1];
  const longer = second.language === 'en' && second.width > first.width && next && next.gap > 0;
  return longer === true && shared(first, lines) === 0 && shared(second, lines) >= 0.5;
}

/** Share of the words of a line of English that stand in the text below it. */
function shared(line: Line, lines: readonly Line[]): number {
  if (line.language !== 'en') return 1;
  const body = lines
    .filter(({ width }) => width > 60)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const words = line.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => body.includes(word)).length / Math.max(1, words.length);
}
