import { covers, overlaps, type Span } from '../text';
import type { Concept, Evidence, Passage } from './library';

/** Words of a passage that name a concept. */
export interface Naming extends Span {
  /** The name or alias as the concept has it; null for words that prove it without naming it. */
  readonly name: string | null;
}

/** The words of one passage that name a concept, in their order; none overlaps another. */
export interface Occurrence {
  readonly passage: Passage;
  readonly namings: readonly Naming[];
}

/**
 * Every passage that names a concept, in the order of the passages. A name within a longer name of
 * another concept is not counted: 工会 in 全国总工会 names the federation. Where only the evidence stands,
 * the quotation itself is given.
 */
export function findOccurrences(
  concept: Concept,
  concepts: readonly Concept[],
  passages: readonly Passage[],
): Occurrence[] {
  return passages.flatMap((passage) => {
    const own = longest(findNames(concept, passage.text));
    const proofs = concept.evidence.filter(({ passageId }) => passageId === passage.id);
    if (own.length + proofs.length === 0) return [];
    const others = concepts.filter(({ id }) => id !== concept.id);
    const rivals = others.flatMap((other) => findNames(other, passage.text));
    const named = own.filter((span) => !rivals.some((rival) => isWithin(span, rival)));
    const namings = [...named, ...unnamed(proofs, named)].sort((a, b) => a.start - b.start);
    return namings.length > 0 ? [{ passage, namings }] : [];
  });
}

function findNames({ name, aliases }: Concept, text: string): Naming[] {
  return [...new Set([name['zh-CN'], name.en, ...aliases])].flatMap((each) =>
    [...text.matchAll(patternOf(each))].map(({ index, 0: words }) => ({
      name: each,
      start: index,
      end: index + words.length,
    })),
  );
}

/** Latin names as whole words, whatever their case, their white space and the shape of their apostrophes. */
function patternOf(name: string): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const loose = escaped.replace(/\s+/g, '\\s+').replace(/['’]/g, "['’]");
  const edge = (character: string, look: string) =>
    /[\p{Script=Latin}\p{Number}]/u.test(character) ? look : '';
  const [before, after] = ['(?<![\\p{Script=Latin}\\p{Number}])', '(?![\\p{Script=Latin}])'];
  return new RegExp(edge(name.charAt(0), before) + loose + edge(name.slice(-1), after), 'giu');
}

/** Of names within one another the longest. */
function longest(found: readonly Naming[]): Naming[] {
  return found.filter(
    (span, index) =>
      !found.some(
        (other, place) =>
          isWithin(span, other) ||
          (place < index && other.start === span.start && other.end === span.end),
      ),
  );
}

function isWithin(span: Span, other: Span): boolean {
  return covers(other, span) && other.end - other.start > span.end - span.start;
}

function unnamed(proofs: readonly Evidence[], named: readonly Naming[]): Naming[] {
  const taken: Naming[] = [];
  for (const { start, end } of proofs) {
    const span = { start, end, name: null };
    if (![...named, ...taken].some((other) => overlaps(other, span))) taken.push(span);
  }
  return taken;
}
