import { type FactOf, findSlots, findTerms, type Words } from '@/core/extraction';
import { splitSentences } from '@/core/text';
import { proofs } from '../../choices';
import { cite } from '../../citation';
import { clozeParts, clozeStem } from '../../cloze-text';
import type { Context } from '../../context';
import type { ClozeDraft, Distractor, Draft, SingleDraft } from '../../draft';
import { isOpen, pickRivals, rivalsOf as rivalsOfSlot } from './rivals';
import { ofProse } from './ruled';
import { isMinor } from './statement-text';
import {
  accordingTo,
  broughtFacts,
  choiceOf,
  inMarks,
  isWhole,
  mixed,
  textOf,
  tooAlike,
  whereIs,
} from './world';

type Phrase = FactOf<'phrase'>;
type Term = Phrase['terms'][number];

const wanted = 3;
const mostOften = 3;

/** Terms of a text, left out of its sentences. */
export function askAboutPhrases(context: Context): Draft[] {
  return ofProse(context, broughtFacts(context, 'phrase')).flatMap((all) => {
    return all.flatMap((phrase, index): Draft[] => {
      const [first, second] = candidates(context, phrase);
      const asked = (one: Candidate | undefined): Asked[] => (one ? [{ phrase, ...one }] : []);
      // A sentence with two terms is asked about both, in two manners.
      const [blank, chosen] = index % 2 === 0 ? [first, second ?? first] : [second ?? first, first];
      // What begins with 他 is only asked under the name of the text.
      const points = /^[他她它]/u.test(phrase.proof.text);
      return [
        ...asked(blank).flatMap((one): Draft[] =>
          points ? chooseTerm(context, one) : blankTerm(context, one),
        ),
        ...asked(chosen).flatMap((one): Draft[] => {
          const atEnd = askForTerm(context, one);
          return atEnd.length > 0 ? atEnd : chooseTerm(context, one);
        }),
      ];
    });
  });
}

interface Candidate {
  readonly term: Term;
  readonly rivals: readonly Rival[];
}

interface Asked {
  readonly phrase: Phrase;
  readonly term: Term;
  readonly rivals: readonly Rival[];
}

interface Rival {
  readonly text: string;
  /** Where the text has it; null for another of the sort that it does not have. */
  readonly words: Words | null;
  readonly sentence: string;
  /** Why it is wrong, where that is known already. */
  readonly reason?: Distractor['reason'];
}

interface Mention {
  readonly term: Term;
  readonly sentence: string;
}

/** Terms of a sentence that have rivals, the weightiest first. */
function candidates(context: Context, phrase: Phrase): Candidate[] {
  const { documentId } = phrase.proof;
  const text = textOf(context, documentId);
  const source = cite(context.names, documentId, 'zh-CN');
  const terms = phrase.terms
    .filter(
      ({ words, sort }) =>
        !source.includes(words.text) &&
        (sort === 'kin' || text.split(words.text).length - 1 <= mostOften) &&
        phrase.proof.text.split(words.text).length === 2,
    )
    .map((term) => ({
      term,
      rivals: rivalsOf(context, phrase, term),
      weight: weightOf(term, source),
    }))
    .filter(({ rivals }) => rivals.length >= 2);
  return [...terms, ...slotsOf(context, phrase)].sort((a, b) => b.weight - a.weight);
}

/** Figures, dates and names of a sentence that leans on the one before, which no statement has. */
function slotsOf(context: Context, { proof, own }: Phrase): (Candidate & { weight: number })[] {
  const readable = context.readables.find(({ passage }) => passage.id === proof.passageId);
  if (!readable || own.start === proof.start) return [];
  const slots = findSlots(readable, own.start, own.end);
  return slots
    .filter(
      (slot) =>
        isOpen(slot) &&
        /^(?:figure|date|object|title|quoted)$/u.test(slot.kind) &&
        !isMinor({ proof }, slot) &&
        isWhole(context, slot.words) &&
        proof.text.split(slot.words.text).length === 2,
    )
    .flatMap((slot) => {
      const rivals = pickRivals(context, slot, rivalsOfSlot(context, { proof, slots }, slot)).map(
        ({ wording, words, reason }): Rival => ({
          text: wording.text,
          words,
          sentence: '',
          reason,
        }),
      );
      const term: Term = {
        ...{ words: slot.words, sort: 'other', closes: false, before: '', lead: 'other' },
        others: [],
        isRemote: false,
      };
      return rivals.length >= 2 ? [{ term, rivals, weight: 6 }] : [];
    });
}

/** Long terms at the end of a clause, and those that go with the title, carry the most. */
function weightOf({ words: { text }, closes, before, sort }: Term, source: string): number {
  const pairs = [...text].filter((_, at) => at > 0 && source.includes(text.slice(at - 1, at + 1)));
  return (
    (sort === 'kin' ? 7 : Math.min(6, text.length)) +
    (closes ? 2 : 0) +
    (/^(?:是|为|属于|称为|叫做|的)$/u.test(before) ? 1 : 0) +
    Math.min(2, pairs.length)
  );
}

const known = new WeakMap<Context, Map<string, Mention[]>>();

/** Every term of a document with its sentence. */
function termsIn(context: Context, documentId: string): Mention[] {
  const documents = known.get(context) ?? new Map<string, Mention[]>();
  known.set(context, documents);
  const found =
    documents.get(documentId) ??
    context.readables
      .filter(({ document, passage }) => document.id === documentId && passage.language === 'zh-CN')
      .flatMap((readable) => {
        const { tag } = context;
        if (!tag) return [];
        let at = 0;
        const tokens = tag(readable.text).map((one) => {
          const start = at;
          at += one.word.length;
          return { ...one, start, end: at };
        });
        return splitSentences(readable.text).flatMap(({ start, end }) =>
          findTerms(readable, tokens, start, end).map((term) => ({
            term,
            sentence: readable.text.slice(start, end),
          })),
        );
      });
  documents.set(documentId, found);
  return found;
}

/** Terms of the same sort and about as long, from other sentences, where another verb stands before them. */
function rivalsOf(context: Context, { proof }: Phrase, term: Term): Rival[] {
  const { words, before, others } = term;
  const printed = textOf(context, proof.documentId);
  if (term.isRemote && !others.some((other) => printed.includes(other))) return [];
  if (others.length > 0)
    return mixed(others, `${context.seed}${words.text}${words.start}`, (text) => text)
      .filter((text) => !proof.text.includes(text))
      .sort((a, b) => Number(printed.includes(b)) - Number(printed.includes(a)))
      .slice(0, wanted)
      .map((text) => ({ text, words: null, sentence: '' }));
  const all = termsIn(context, proof.documentId);
  const taken = new Set(
    all
      .filter(({ term }) => term.before === before && /^\p{Script=Han}{2,}$/u.test(before))
      .map(({ term }) => term.words.text),
  );
  const fitting = all.filter(
    (other) =>
      fits(term, other.term) &&
      !taken.has(other.term.words.text) &&
      !proof.text.includes(other.term.words.text) &&
      !tooAlike(other.term.words.text, words.text),
  );
  const near = fitting.sort((a, b) => distance(term, a.term) - distance(term, b.term));
  return near
    .filter((one, index) =>
      near.slice(0, index).every((other) => !tooAlike(other.term.words.text, one.term.words.text)),
    )
    .slice(0, wanted)
    .map(({ term: { words: own }, sentence }) => ({ text: own.text, words: own, sentence }));
}

/** With the same last word and about as long, or with the same last character and just as long. */
function fits(one: Term, { words: { text: other } }: Term): boolean {
  const { text } = one.words;
  if (text.slice(-2) === other.slice(-2)) return Math.abs(text.length - other.length) <= 2;
  if (/^(?:person|place|body|quality)$/u.test(one.sort)) return false;
  return text.length === other.length && text.length <= 4 && text.slice(-1) === other.slice(-1);
}

function distance(one: Term, other: Term): number {
  const [a, b] = [one.words, other.words];
  return (
    (a.text.slice(-1) === b.text.slice(-1) ? 0 : 2) +
    (one.sort === other.sort ? 0 : 2) +
    Math.abs(a.text.length - b.text.length) +
    Math.min(3, Math.abs(a.passageNumber - b.passageNumber)) * 0.5
  );
}

function wrongOf(context: Context, { rivals, term }: Asked): Distractor[] {
  return rivals.map(({ text, words, sentence, reason }) => ({
    wording: { text, language: 'zh-CN' },
    words,
    distance: 2,
    reason: reason ?? {
      'zh-CN': words
        ? `它出自原文另一处：${inMarks(sentence)}${whereIs(context, words)}。`
        : `原文写的是“${term.words.text}”，不是“${text}”${whereIs(context, term.words)}。`,
    },
  }));
}

/** The sentence with its weightiest term left out. */
function blankTerm(context: Context, asked: Asked): ClozeDraft[] {
  const { phrase, term } = asked;
  const wrong = wrongOf(context, asked);
  return [
    {
      ...common(context, asked),
      kind: 'cloze',
      rule: 'phrase-cloze',
      stem: clozeStem(context.names, phrase.proof.documentId),
      language: 'zh-CN',
      parts: clozeParts(context.names, phrase.proof, [term.words]),
      distractors: wrong,
      evidence: proofs(
        [phrase.proof],
        wrong.flatMap(({ words }) => words ?? []),
      ),
      salience: 0.72,
    },
  ];
}

/** What ends the sentence: asked for in its place. */
function askForTerm(context: Context, asked: Asked): SingleDraft[] {
  const { phrase, term } = asked;
  const { proof, own } = phrase;
  if (!term.closes || term.words.end !== proof.end || own.start !== proof.start) return [];
  const before = proof.text.slice(0, term.words.start - proof.start);
  if (before.length > 44 || before.length < 6 || /[；：“《]/u.test(before.slice(-1))) return [];
  if (term.lead === 'other' || /^[于在以]/u.test(proof.text)) return [];
  const wrong = wrongOf(context, asked);
  return [
    {
      ...common(context, asked),
      kind: 'single-choice',
      rule: 'phrase-term',
      stem: { 'zh-CN': `${accordingTo(context, proof)}，${before}什么？` },
      key: choiceOf(context, term.words),
      distractors: wrong,
      arrangement: 'mixed',
      evidence: proofs(
        [proof],
        wrong.flatMap(({ words }) => words ?? []),
      ),
      salience: 0.74,
    },
  ];
}

/** What stands in the gap? The sentence with brackets in the place of the term. */
function chooseTerm(context: Context, asked: Asked): SingleDraft[] {
  const { phrase, term } = asked;
  const { proof } = phrase;
  const at = term.words.start - proof.start;
  const sentence = `${proof.text.slice(0, at)}（　　）${proof.text.slice(at + term.words.text.length)}`;
  const wrong = wrongOf(context, asked);
  return [
    {
      ...common(context, asked),
      kind: 'single-choice',
      rule: 'phrase-choice',
      stem: {
        'zh-CN': `${accordingTo(context, proof)}，“${sentence.replaceAll('“', '‘').replaceAll('”', '’').replace(/。$/u, '')}”这句话的括号里应填哪一项？`,
      },
      key: choiceOf(context, term.words),
      distractors: wrong,
      arrangement: 'mixed',
      evidence: proofs(
        [proof],
        wrong.flatMap(({ words }) => words ?? []),
      ),
      salience: 0.7,
    },
  ];
}

function common(context: Context, { phrase, term }: Asked) {
  return {
    variant: term.words.text,
    fact: phrase,
    rationale: {
      'zh-CN': `原文写道：${inMarks(phrase.own.text)}${whereIs(context, phrase.proof)}。`,
    },
    concepts: [],
    level: 'remember' as const,
  };
}
