import type { Span } from '@/core/text';
import type { Readable } from '../defect-gate';
import { type Words, wordsAt } from '../words';
import { exactness, findChineseDates, timeOf } from './dates';
import type { Slot } from './fact';
import { findFigures } from './figures';
import { findKin } from './kin';
import { findObject } from './objects';
import { findOpposites } from './opposites';
import { findPerson } from './persons';
import { findPlaces } from './places';

/** Dates, figures and names in marks between two offsets, in the order of the text. */
export function findSlots(readable: Readable, start: number, end: number): Slot[] {
  const text = readable.text.slice(start, end);
  const at = (span: Span): Words => wordsAt(readable, start + span.start, start + span.end);
  const dates = findChineseDates(text).map(
    (date): Slot => ({
      kind: 'date',
      words: at(date),
      value: timeOf(date),
      unit: String(exactness(date)),
      hedged: false,
      sense: '',
    }),
  );
  const figures = findFigures(text).flatMap((figure): Slot[] => {
    const words = at(figure);
    if (dates.some((date) => date.words.start < words.end && words.start < date.words.end))
      return [];
    const { value, unit, hedged } = figure;
    return [{ kind: 'figure', words, value, unit, hedged, sense: '' }];
  });
  const marked = (pattern: RegExp, kind: Slot['kind']): Slot[] =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      words: at({ start: match.index + 1, end: match.index + match[0].length - 1 }),
      value: null,
      unit: '',
      hedged: false,
      sense: '',
    }));
  const objects = clausesWithin(text).flatMap((clause): Slot[] => {
    const found = findObject(text.slice(clause.start, clause.end));
    if (!found) return [];
    const words = at({ start: clause.start + found.start, end: clause.start + found.end });
    return [
      { kind: 'object', words, value: null, unit: found.class, hedged: false, sense: found.sense },
    ];
  });
  const places = findPlaces(text).flatMap((place): Slot[] => {
    const words = at(place);
    const isPart = objects.some(
      (one) => one.words.start < words.end && words.start < one.words.end,
    );
    return isPart
      ? []
      : [{ kind: 'place', words, value: null, unit: place.class, hedged: false, sense: '' }];
  });
  // A law that forbids 有毒 materials does not turn on 无毒 ones.
  const isLaw = /^(?:law|rules)$/u.test(readable.document.type);
  const opposites = (isLaw ? [] : findOpposites(text)).map(
    (one): Slot => ({
      kind: 'opposite',
      words: at(one),
      value: null,
      unit: one.opposite,
      hedged: false,
      sense: '',
    }),
  );
  const kin = (isLaw ? [] : findKin(text)).flatMap((one): Slot[] => {
    const words = at(one);
    const isPart = [...objects, ...places, ...opposites].some(
      (other) => other.words.start < words.end && words.start < other.words.end,
    );
    return isPart
      ? []
      : [
          {
            kind: 'kin',
            words,
            value: null,
            unit: one.others.join(' '),
            hedged: false,
            sense: one.isRemote ? 'remote' : '',
          },
        ];
  });
  const persons = clausesWithin(text).flatMap((clause): Slot[] => {
    const found = findPerson(text.slice(clause.start, clause.end));
    if (!found) return [];
    const words = at({ start: clause.start + found.start, end: clause.start + found.end });
    return [{ kind: 'person', words, value: null, unit: 'person', hedged: false, sense: '' }];
  });
  return [
    ...persons,
    ...objects,
    ...places,
    ...opposites,
    ...kin,
    ...[...dates, ...figures].filter(({ words }) => !isBracketed(readable.text, words)),
    ...marked(/[“「][\p{Script=Han}·]{2,12}[”」]/gu, 'quoted'),
    ...marked(/《[^《》]{2,16}》/gu, 'title'),
  ].sort((a, b) => a.words.start - b.words.start);
}

function clausesWithin(text: string): Span[] {
  return [...text.matchAll(/[^，；：。！？\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Within brackets, or with an explanation in brackets behind it: nothing to be exchanged alone. */
function isBracketed(text: string, { start, end }: Span): boolean {
  // 蜀汉时期的公元222年: another year would not be of that time.
  if (/(?:时期|年间|后|前|时|朝|代)的?$/u.test(text.slice(0, start))) return true;
  const before = text.slice(0, start);
  const opened = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
  const closed = Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'));
  return opened > closed || /^\s*[（(]/u.test(text.slice(end)) || /或$/u.test(before);
}
