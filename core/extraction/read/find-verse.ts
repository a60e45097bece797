import { isClosed, type Line } from './line';
import { fits, type Wrap } from './wrap';

const regulated =
  /^(?:\p{Script=Han}{4}[，。？！；、]?|\p{Script=Han}{5}[，。？！；、]?|\p{Script=Han}{7}[，。？！；、]?){1,4}$/u;

/** The lines of stanzas: short ones that end before their width does, and seldom with a sentence. */
export function findVerse(lines: readonly Line[], wrap: Wrap | null): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const group of groupsOf(lines))
    if (isStanza(group, wrap)) for (const line of group) found.add(line);
  // A single group of such lines in a text is a list or an address.
  return found.size >= 4 ? found : new Set();
}

function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last && line.gap === 0 && last.kind === 'paragraph' && line.kind === 'paragraph')
      groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isStanza(group: readonly Line[], wrap: Wrap | null): boolean {
  if (group.length < 2 || group.some((line) => line.width > 70 || line.kind !== 'paragraph'))
    return false;
  if (group.some(({ text }) => /^\s*[-•*\d（(]/u.test(text) || /[：:]$/u.test(text))) return false;
  const chinese = group.filter(({ language }) => language === 'zh-CN').length > group.length / 2;
  if (chinese) {
    const measured = group.filter(({ text }) => regulated.test(text));
    if (measured.length >= group.length * 0.8) return true;
    const open = group.filter(({ text }) => !/[。！？…”』」]$/u.test(text));
    return (
      group.length >= 3 &&
      group.every(({ width }) => width <= 44) &&
      open.length >= group.length * 0.6
    );
  }
  if (group.length < 3) return false;
  const capital = group.filter(({ text }) => /^["“‘'(]*\p{Lu}/u.test(text));
  const open = group
    .slice(0, -1)
    .filter(({ text }) => !/[.!?]["”’']?$/u.test(text) && !isNote(text));
  const early = group.slice(0, -1).filter((line, index) => {
    const next = group[index + 1];
    return next && fits(line, next, wrap ?? { columns: 72, indent: 0, indented: false, slack: 0 });
  });
  const pairs = group.length - 1;
  return (
    capital.length >= group.length * 0.8 &&
    open.length >= pairs * 0.5 &&
    early.length >= pairs * 0.8 &&
    group.some(({ text }) => isClosed(text) || text.endsWith(','))
  );
}

function isNote(text: string): boolean {
  return /:\s/u.test(text);
}
