import { describe, expect, test } from 'vitest';
import { buildLibrary } from '@/core/content';
import { generateQuestions, judgeProposal } from '@/core/generation';
import { readContentFiles } from '@/server/content-files';

const built = buildLibrary(await readContentFiles());
if (!built.ok) throw new Error('content/ has errors');
const library = built.value;
const { questions } = generateQuestions(library, { seed: 'test' });
const world = { library, questions, provider: 'stand-in' };

const spirits = '执着专注、精益求精、一丝不苟、追求卓越的工匠精神';
const proposal = {
  kind: 'single-choice' as const,
  passage: 'speech-2020.8',
  quotation: spirits,
  stem: '根据2020年11月24日的讲话，“执着专注、精益求精、一丝不苟、追求卓越”概括的是哪一种精神？',
  key: '工匠精神',
  distractors: [
    { text: '探月精神', reason: '讲话这一句没有说到探月精神。' },
    { text: '航天精神', reason: '讲话这一句没有说到航天精神。' },
  ],
  rationale: '讲话用这四个词语概括工匠精神。',
};

describe('judgeProposal', () => {
  test('takes a question whose quotation, key and distractors hold, and labels it', () => {
    const judged = judgeProposal(proposal, world);
    expect(judged).toMatchObject({
      ok: true,
      value: {
        origin: { type: 'provider', provider: 'stand-in' },
        languages: ['zh-CN'],
        evidence: [{ passageId: 'speech-2020.8', quote: spirits, role: 'key' }],
      },
    });
  });

  test.each<[string, Partial<typeof proposal>, string]>([
    ['an invented quotation', { quotation: '工匠精神就是永不放弃' }, 'quotation-not-found'],
    ['a passage that is nowhere', { passage: 'speech-2020.999' }, 'unknown-passage'],
    ['a key that is not in the quotation', { key: '航海精神' }, 'key-not-in-quotation'],
    [
      'a distractor that the quotation has too',
      {
        distractors: [
          { text: '精益求精', reason: '在原文里。' },
          { text: '航天精神', reason: '没有说到。' },
        ],
      },
      'distractor-in-quotation',
    ],
    [
      'a distractor that holds the key',
      {
        distractors: [
          { text: '大国工匠精神', reason: '近似。' },
          { text: '航天精神', reason: '没有说到。' },
        ],
      },
      'distractor-may-be-right',
    ],
    [
      'a negative stem',
      { stem: '根据2020年11月24日的讲话，下列哪一项不属于工匠精神的说法？' },
      'flawed',
    ],
    ['a stem without a question', { stem: '工匠精神。' }, 'flawed'],
  ])('refuses %s', (_, change, code) => {
    expect(judgeProposal({ ...proposal, ...change }, world)).toEqual({ ok: false, code });
  });

  test('refuses words of a damaged place', () => {
    const damaged = library.corrections.find((one) => one.class === 'A' && one.span !== null);
    const passage = library.passages.find(({ id }) => id === damaged?.passageId);
    const quotation = passage?.text.slice(damaged?.span?.start, damaged?.span?.end) ?? '';
    const key = quotation.slice(0, 4);
    const judged = judgeProposal(
      { ...proposal, passage: passage?.id ?? '', quotation, key },
      world,
    );
    expect(judged).toEqual({ ok: false, code: 'touches-defect' });
  });

  test('takes a false statement that changes one place, and no other', () => {
    const statement = {
      kind: 'true-false',
      passage: 'speech-2020.8',
      quotation: spirits,
      stem: '判断：下面的说法与2020年11月24日的讲话一致吗？',
      statement: '执着专注、精益求精、一丝不苟、追求卓越的航天精神',
      correction: spirits,
      rationale: '讲话说的是工匠精神。',
    } as const;
    expect(judgeProposal(statement, world).ok).toBe(true);
    const other = { ...statement, correction: '执着专注、精益求精的工匠精神' };
    expect(judgeProposal(other, world)).toEqual({ ok: false, code: 'key-not-in-quotation' });
  });

  test('a reworded stem keeps numbers and quoted words', () => {
    const question = questions.find(({ stem }) => /“/u.test(stem['zh-CN'] ?? ''));
    const stem = question?.stem['zh-CN'] ?? '';
    const id = question?.id ?? '';
    const same = judgeProposal({ kind: 'reworded', question: id, stem }, world);
    expect(same).toMatchObject({ ok: true, value: { origin: { type: 'provider' } } });
    const changed = stem.replace(/“[^”]*”/u, '“别的话”');
    expect(judgeProposal({ kind: 'reworded', question: id, stem: changed }, world)).toEqual({
      ...{ ok: false, code: 'facts-changed' },
    });
    expect(judgeProposal({ kind: 'reworded', question: 'q-none', stem }, world)).toEqual({
      ...{ ok: false, code: 'unknown-question' },
    });
  });
});
