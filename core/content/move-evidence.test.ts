import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Correction, Evidence, Passage } from './library';
import { moveEvidence } from './move-evidence';

const passage = (id: string, text: string, number = 1): Passage => ({
  ...{ id, documentId: 'd', number, language: 'zh-CN', text, pieces: [], before: [] },
});

const evidence = (passageId: string, text: string, quote: string): Evidence => {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length, quote };
  return { documentId: 'd', passageId, ...span, language: 'zh-CN', role: 'key' };
};

const known = (...passages: Passage[]) => new Map(passages.map((one) => [one.id, one]));

const text = '劳动光荣，知识崇高。工匠精神，一丝不苟。';
const proof = evidence('d.1', text, '一丝不苟');

describe('the evidence of a question, when its source changes', () => {
  test('stays where nothing has changed, and moves with words put in before it', () => {
    const before = known(passage('d.1', text));
    const same = moveEvidence([proof], before, {
      passages: [passage('d.1', text)],
      corrections: [],
    });
    expect(same).toEqual({ ok: true, value: [proof] });
    const longer = passage('d.1', `新的开头。${text}`);
    const moved = moveEvidence([proof], before, { passages: [longer], corrections: [] });
    expect(moved).toEqual({
      ok: true,
      value: [{ ...proof, start: proof.start + 5, end: proof.end + 5 }],
    });
  });

  test('of equal words it finds those with the same words around them', () => {
    const twice = passage('d.1', `一丝不苟地工作。${text}`);
    const before = known(passage('d.1', text));
    const moved = moveEvidence([proof], before, { passages: [twice], corrections: [] });
    expect(moved.ok && moved.value[0]?.start).toBe(twice.text.lastIndexOf('一丝不苟'));
  });

  test('follows its words into another passage of the document, not into another document', () => {
    const before = known(passage('d.1', text));
    const split = [
      passage('d.1', '劳动光荣，知识崇高。'),
      passage('d.2', '工匠精神，一丝不苟。', 2),
    ];
    const moved = moveEvidence([proof], before, { passages: split, corrections: [] });
    expect(moved).toMatchObject({ ok: true, value: [{ passageId: 'd.2', start: 5, end: 9 }] });
    const elsewhere = { ...passage('e.1', text), documentId: 'e' };
    const lost = moveEvidence([proof], before, { passages: [elsewhere], corrections: [] });
    expect(lost).toEqual({ ok: false, code: 'words-gone' });
  });

  test('words that were changed, or that are now known to be wrong, prove nothing', () => {
    const before = known(passage('d.1', text));
    const changed = passage('d.1', text.replace('一丝不苟', '一丝不差'));
    expect(moveEvidence([proof], before, { passages: [changed], corrections: [] })).toEqual({
      ok: false,
      code: 'words-gone',
    });
    const defect: Correction = {
      ...{ id: 'x', sourceId: 's', class: 'A', kind: 'wrong', quote: '丝', passageId: 'd.1' },
      ...{ span: { start: proof.start + 1, end: proof.start + 2 }, note: {}, basis: 'text' },
    };
    const after = { passages: [passage('d.1', text)], corrections: [defect] };
    expect(moveEvidence([proof], before, after)).toEqual({ ok: false, code: 'touches-defect' });
  });
});

test('property: what is found says exactly what was quoted', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'劳动模范工匠'),
    minLength: 4,
    maxLength: 30,
  });
  const where = fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(words, words, where, (old, now, [from, length]) => {
      const start = Math.min(from, old.length - 1);
      const end = Math.min(old.length, start + length);
      const one: Evidence = {
        ...{ documentId: 'd', passageId: 'd.1', start, end, quote: old.slice(start, end) },
        ...{ language: 'zh-CN', role: 'key' },
      };
      const after = [passage('d.1', now)];
      const moved = moveEvidence([one], known(passage('d.1', old)), {
        passages: after,
        corrections: [],
      });
      if (moved.ok)
        for (const each of moved.value) expect(now.slice(each.start, each.end)).toBe(one.quote);
    }),
  );
});
