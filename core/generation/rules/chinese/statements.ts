import { cite } from '../../citation';
import { type Context, factsOf } from '../../context';
import type { Draft } from '../../draft';
import { isOpen, type Slot, type Statement } from './rivals';
import { isRuled } from './ruled';
import { blankSlots } from './statement-cloze';
import { askForDate, askForFigure, askForNumber } from './statement-figure';
import { askForName } from './statement-name';
import { askForSupport } from './statement-support';
import { swapSlot } from './statement-swap';
import { isMinor } from './statement-text';
import { isAside, leansOnPlace, titleOf } from './statement-worth';
import { broughtFacts, isWhole } from './world';

type Shape = (context: Context, statement: Statement, slot: Slot) => readonly Draft[];

const one = (draft: Draft | null): readonly Draft[] => (draft ? [draft] : []);

const shapes: readonly Shape[] = [
  (context, statement, slot) =>
    one(
      askForName(context, statement, slot) ??
        askForNumber(context, statement, slot) ??
        askForDate(context, statement, slot),
    ),
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
    const all = statements
      .filter((one) => !leansOnLaw(one) && !leansOnPlace(context, one))
      .flatMap((statement): { statement: Statement; slot: Slot; others: Slot[] }[] => {
        const [slot, ...others] = slotsOf(context, statement);
        return slot ? [{ statement, slot, others }] : [];
      });
    const happened = new Set(
      factsOf(context, 'happening').map(({ date }) => `${date.passageId}@${date.start}`),
    );
    return all.flatMap(({ statement, slot, others }, index) => {
      // When it was is asked of what happened.
      if (slot.kind === 'date' && happened.has(`${slot.words.passageId}@${slot.words.start}`))
        return one(askForSupport(context, statement, slot));
      const made: Draft[] = [];
      let shapesMade = 0;
      let asked = false;
      for (let turn = 0; turn < shapes.length && shapesMade < perStatement; turn++) {
        const place = (index + turn * 2) % shapes.length;
        if (twins.has(place) && asked) continue;
        const sentence = `${statement.sentence.passageId}@${statement.sentence.start}`;
        if (place === support && supported.has(sentence)) continue;
        // A second question is rather about something else in the statement.
        const about = shapesMade > 0 ? (others[0] ?? slot) : slot;
        const drafts = shapes[place]?.(context, statement, about) ?? [];
        if (place === support && drafts.length > 0) supported.add(sentence);
        if (drafts.length > 0) shapesMade++;
        if (drafts.length > 0 && twins.has(place)) asked = true;
        made.push(...drafts);
      }
      return made;
    });
  });
}

const rank = {
  object: 0,
  person: 0,
  title: 1,
  quoted: 2,
  opposite: 3,
  kin: 3,
  figure: 4,
  place: 5,
  date: 6,
  modal: 7,
} as const;

/** What is asked for: a name before a figure, a figure before a date. */
function slotsOf(context: Context, statement: Statement): Slot[] {
  return (
    statement.slots
      .filter(
        (slot) =>
          !/^(?:kin|opposite)$/u.test(slot.kind) || !isRuled(context, statement.proof.documentId),
      )
      .filter((slot) => isOpen(slot) && !isMinor(statement, slot) && !isOfName(statement, slot))
      .filter((slot) => !isAside(context, statement, slot))
      // What the title says is told by every stem.
      .filter(
        ({ kind, words }) => kind === 'object' || !titleOf(context, words).includes(bare(words)),
      )
      .filter(
        ({ kind, words }) => !/^(?:object|person|kin)$/u.test(kind) || isWhole(context, words),
      )
      // Whom the text is about by its title is no question.
      .filter(
        ({ kind, words }) =>
          kind !== 'person' || !cite(context.names, words.documentId, 'zh-CN').includes(words.text),
      )
      .sort((a, b) => rank[a.kind] - rank[b.kind] || b.words.start - a.words.start)
  );
}

/** 开幕 of 开幕式, 120 of 120周年. */
function bare({ text }: Slot['words']): string {
  return /^\d+(?=\p{Script=Han})/u.exec(text)?.[0] ?? text.replace(/式$/u, '');
}

/** A sentence about another place of a law, or about the law itself. */
function leansOnLaw({ proof }: Statement): boolean {
  return /第[（(]?[一二三四五六七八九十百\d]+[）)]?[条款项]|本(?:条例|办法|规定|法|细则)|废止|施行/u.test(
    proof.text,
  );
}

/** 中国2010年世界博览会: the year is a part of the name. */
function isOfName({ proof }: Statement, { kind, words }: Slot): boolean {
  return (
    kind === 'date' &&
    /^[^，。]{2,10}(?:博览会|世博会|奥运会|亚运会|运动会|展览会|锦标赛|世界杯|大会)/u.test(
      proof.text.slice(words.end - proof.start),
    ) &&
    !/[在于自从至到，]$/u.test(proof.text.slice(0, words.start - proof.start)) &&
    words.start > proof.start
  );
}
