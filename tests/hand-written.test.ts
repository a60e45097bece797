import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAnswer } from '@/core/assignments';
import {
  buildLibrary,
  checkEvidence,
  choicesIn,
  defaultOrder,
  keyAnswer,
  languages,
  publicView,
  QuestionSchema,
  questionKinds,
  storedAnswer,
} from '@/core/content';
import { isSound, lintQuestion } from '@/core/generation';
import { feedbackFor, grade } from '@/core/grading';
import { readContentFiles } from '@/server/content-files';
import { handWrittenQuestions } from './fixtures/questions';

const built = buildLibrary(await readContentFiles());
if (!built.ok) throw new Error(`${built.errors.length} errors in content/`);
const library = built.value;
const questions = handWrittenQuestions(library);
const passages = new Map(library.passages.map((passage) => [passage.id, passage]));

it('there is one of every kind', () => {
  expect(questions.map(({ kind }) => kind)).toEqual(questionKinds);
});

describe.each(questions)('$kind', (question) => {
  const order = defaultOrder(question, 'an attempt');

  it('has the shape of the contract, and quotations that stand at their offsets', () => {
    expect(QuestionSchema.parse(question)).toEqual(question);
    expect(checkEvidence(question, passages, library.corrections).ok).toBe(true);
    if (question.kind !== 'evidence') return;
    const text = passages.get(question.passageId)?.text;
    for (const { start, end, text: sentence } of question.sentences)
      expect(text?.slice(start, end)).toBe(sentence);
  });

  it('has no flaw that a machine can see', () => {
    const citations = library.documents.flatMap(({ citation }) =>
      Object.values(citation).flatMap((text) => text ?? []),
    );
    const flaws = lintQuestion(question, citations);
    expect(isSound(flaws), JSON.stringify(flaws)).toBe(true);
  });

  it('shows a browser neither key nor reasons nor stored ids', () => {
    for (const language of languages) {
      const shown = JSON.stringify(publicView(question, language, order));
      expect(shown).toContain(question.stem[language]);
      expect(shown).not.toContain(question.rationale[language]);
      expect(shown).not.toMatch(
        /"(?:key|reason|rationale|evidence|correction|origin|verdict|accepted|value|tolerance|operation|start|end)":/,
      );
      for (const [, id] of shown.matchAll(/"id":"([^"]*)"/g)) expect(id).toMatch(/^\d+$/);
      for (const { reason } of choicesIn(question))
        if (reason?.[language]) expect(shown).not.toContain(reason[language]);
    }
  });

  it('takes its key back under the ids that were shown', () => {
    const key = keyAnswer(question);
    const shown = shownAnswer(key, order);
    expect(storedAnswer(shown, order)).toEqual(key);
    expect(grade(question, storedAnswer(shown, order))?.earned).toBe(1);
  });

  it('marks its key as right throughout, and tells the solution in words', () => {
    for (const language of languages) {
      const answer = keyAnswer(question);
      const feedback = feedbackFor({ question, answer, order, language, library });
      expect(feedback.grade.verdict).toBe('correct');
      for (const { state } of feedback.marks) expect(['correct', 'off']).toContain(state);
      const ids = new Set(feedback.marks.map(({ id }) => id));
      for (const { id } of feedback.solution)
        expect(ids.has(id) || ['correction', 'working'].includes(id), id).toBe(true);
    }
  });

  it('never stands in the order of its key', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const drawn = defaultOrder(question, seed);
        expect([...drawn].sort()).toEqual([...defaultOrder(question)].sort());
        expect(defaultOrder(question, seed)).toEqual(drawn);
        if (question.kind === 'order') expect(drawn).not.toEqual(question.key);
        if (question.kind === 'match') {
          const right = drawn.slice(question.left.length);
          expect(question.left.map(({ id }) => question.key[id])).not.toEqual(right.slice(0, 4));
        }
        if (question.kind === 'classify') {
          const places = question.bins.map(({ id }) => id);
          const bins = drawn
            .slice(places.length)
            .map((id) => places.indexOf(question.key[id] ?? ''));
          expect(bins).not.toEqual(bins.toSorted());
        }
      }),
    );
  });
});
