import type { Words } from '@/core/extraction';
import type { Context } from '../../context';
import { chanceOf } from '../../random';
import { changeFigure } from './changed-number';
import type { Change } from './changes';
import { type Clause, clausesOf, sharedContent } from './clauses';
import { toldFigures, toldYears } from './figures-of-tales';
import { part } from './times';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const month = new RegExp(
  `\\b(?:in|since|until|from) (?<month>${months.join('|')})(?=$|[,.]| (?:and|to|at|after|with|for)\\b)`,
  'giu',
);

/** A figure, a year or a month that carries the clause, with another of its form that the text has not. */
export function figureChanges(context: Context, clause: Clause): Change[] {
  return [...figures(context, clause), ...years(context, clause), ...monthsOf(context, clause)];
}

function figures(context: Context, clause: Clause): Change[] {
  return toldFigures(clause).flatMap(({ words, value }): Change[] => {
    // "survived by his wife of 54 years": a kindness of the writer.
    const before = clause.core.text.slice(0, words.start - clause.core.start);
    if (/\b(?:wife|husband|partner) of $/u.test(before)) return [];
    const chance = chanceOf(words.text, context.seed, clause.key);
    const fresh = changeFigure(words.text, value, chance);
    if (fresh === null || stands(context, words, fresh)) return [];
    return [{ old: words, fresh, what: 'amount', source: null }];
  });
}

/** Another year of the document, or one near it, on the same side of all other years of the clause. */
function years(context: Context, clause: Clause): Change[] {
  return toldYears(clause).flatMap((year): Change[] => {
    const value = Number(year.text);
    const [other] = clausesOf(context)
      .filter(
        (one) =>
          one !== clause &&
          one.subject.documentId === year.documentId &&
          sharedContent(one.core.text, clause.core.text) < 0.3,
      )
      .flatMap((source) => source.years.map(({ text }) => ({ source, fresh: Number(text) })))
      .filter(
        ({ fresh }) =>
          fresh !== value &&
          Math.abs(fresh - value) <= 6 &&
          keepsOrder(clause, value, fresh) &&
          !clause.sentence.text.includes(String(fresh)),
      )
      .sort((a, b) => chanceOf(`${a.fresh}`, clause.key) - chanceOf(`${b.fresh}`, clause.key));
    if (other)
      return [{ old: year, fresh: String(other.fresh), what: 'year', source: other.source }];
    const step = 2 + Math.floor(chanceOf(year.text, context.seed, clause.key) * 7);
    const fresh = [value - step, value + step].find(
      (one) => keepsOrder(clause, value, one) && !stands(context, year, String(one)),
    );
    return fresh === undefined
      ? []
      : [{ old: year, fresh: String(fresh), what: 'year', source: null }];
  });
}

function keepsOrder(clause: Clause, old: number, fresh: number): boolean {
  return clause.years.every(({ text }) => {
    const other = Number(text);
    return other === old || (other < old ? fresh > other : fresh < other);
  });
}

/** The month of what happens, where no year is told. */
function monthsOf(context: Context, clause: Clause): Change[] {
  const { core, predicate } = clause;
  if (clause.years.length > 0) return [];
  return [...core.text.matchAll(month)].flatMap((match): Change[] => {
    const text = match.groups?.month ?? '';
    const start = match.index + match[0].length - text.length;
    const step = chanceOf(text, context.seed, clause.key) < 0.5 ? 2 : 3;
    const fresh = months[(months.indexOf(text) + step) % 12];
    const old = part(core, start, start + text.length);
    if (!fresh || old.start < predicate.start || stands(context, old, fresh)) return [];
    return [{ old, fresh, what: 'month', source: null }];
  });
}

/** True where the document has the words already: they could be true of the same thing. */
function stands({ readables }: Context, { documentId }: Words, fresh: string): boolean {
  const bare = /\d[\d,.]*/u.exec(fresh)?.[0] ?? fresh;
  const found = new RegExp(`(?<![\\p{L}\\d.,])${bare.replace('.', '\\.')}(?![\\p{L}\\d])`, 'iu');
  return readables.some(
    ({ passage, text }) => passage.documentId === documentId && found.test(text),
  );
}
