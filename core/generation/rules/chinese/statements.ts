import type { Context } from '../../context';
import type { Draft } from '../../draft';
import type { Slot, Statement } from './rivals';
import { blankSlots } from './statement-cloze';
import { askForDate, askForFigure, askForNumber } from './statement-figure';
import { askForSupport } from './statement-support';
import { swapSlot } from './statement-swap';
import { broughtFacts } from './world';

type Shape = (context: Context, statement: Statement, slot: Slot) => readonly Draft[];

const one = (draft: Draft | null): readonly Draft[] => (draft ? [draft] : []);

const shapes: readonly Shape[] = [
  (context, statement, slot) =>
    one(askForNumber(context, statement, slot) ?? askForDate(context, statement, slot)),
  (context, statement) => one(blankSlots(context, statement)),
  (context, statement, slot) => one(askForSupport(context, statement, slot)),
  swapSlot,
  (context, statement, slot) =>
    one(askForFigure(context, statement, slot) ?? askForDate(context, statement, slot)),
];

/** The shape that asks for a sentence: once for each. */
const support = 2;

/** Two shapes that ask for the same number. */
const twins: ReadonlySet<number> = new Set([0, 4]);

const perStatement = 2;

/** Of every statement the first shapes that suit it, each statement beginning with another shape. */
export function askAboutStatements(context: Context): Draft[] {
  return broughtFacts(context, 'statement').flatMap((statements) => {
    const supported = new Set<string>();
    return statements.flatMap((statement, index) => {
      const slot = mainSlot(statement);
      if (!slot) return [];
      const made: Draft[] = [];
      let shapesMade = 0;
      let asked = false;
      for (let turn = 0; turn < shapes.length && shapesMade < perStatement; turn++) {
        const place = (index + turn * 2) % shapes.length;
        if (twins.has(place) && asked) continue;
        const sentence = `${statement.sentence.passageId}@${statement.sentence.start}`;
        if (place === support && supported.has(sentence)) continue;
        const drafts = shapes[place]?.(context, statement, slot) ?? [];
        if (place === support && drafts.length > 0) supported.add(sentence);
        if (drafts.length > 0) shapesMade++;
        if (drafts.length > 0 && twins.has(place)) asked = true;
        made.push(...drafts);
      }
      return made;
    });
  });
}

/** What is asked for: a figure before a date, a date before a name. */
function mainSlot({ slots }: Statement): Slot | undefined {
  const rank = { figure: 0, date: 1, quoted: 2, title: 3, modal: 4 } as const;
  return [...slots]
    .filter((slot) => slot.value !== null || slot.kind === 'quoted' || slot.kind === 'title')
    .sort((a, b) => rank[a.kind] - rank[b.kind] || b.words.start - a.words.start)[0];
}
