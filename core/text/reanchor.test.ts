import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, contextLength, quotationAt, reanchor } from './reanchor';

const speech =
  '在长期实践中，我们培育形成了爱岗敬业、争创一流、艰苦奋斗、勇于创新、淡泊名利、甘于奉献的劳模精神，崇尚劳动、热爱劳动、辛勤劳动、诚实劳动的劳动精神，执着专注、精益求精、一丝不苟、追求卓越的工匠精神。';
const other =
  '社会主义是干出来的，新时代是奋斗出来的。希望大家珍惜荣誉、保持本色，谦虚谨慎、戒骄戒躁，继续发挥示范带头作用。';
const english =
  'The launching ceremony of the action was held in Baoji. Model workers answered questions of two hundred staff members on the spot.';

/** The anchor of the first occurrence of `quote` in `text`. */
function anchorOf(text: string, quote: string, passageId = 'a.1'): Anchor {
  const start = text.indexOf(quote);
  return { ...quotationAt(text, { start, end: start + quote.length }), passageId, start };
}

function wordsAt(anchor: Anchor, passages: Record<string, string>) {
  const texts = Object.entries(passages).map(([id, text]) => ({ id, text }));
  const place = reanchor(anchor, texts);
  if (!place) return null;
  const words = passages[place.passageId]?.slice(place.start, place.end);
  return { id: place.passageId, words, exact: place.exact };
}

describe('reanchor', () => {
  it('stays where nothing has changed, also with one of several equal words', () => {
    const start = speech.lastIndexOf('劳动');
    const anchor = {
      ...quotationAt(speech, { start, end: start + 2 }),
      ...{ passageId: 'a.1', start },
    };
    expect(reanchor(anchor, [{ id: 'a.1', text: speech }])).toEqual({
      ...{ passageId: 'a.1', start, end: start + 2, exact: true },
    });
  });

  it('follows its words into the passage that has a new number', () => {
    const anchor = anchorOf(other, '荣誉', 'a.2');
    const passages = { 'a.1': speech, 'a.2': `荣誉属于劳动者。${english}`, 'a.3': other };
    expect(wordsAt(anchor, passages)).toEqual({ id: 'a.3', words: '荣誉', exact: true });
  });

  it('takes the corrected words between the same context', () => {
    const anchor = anchorOf(speech, '执着专注');
    const passages = { 'a.1': speech.replace('执着专注', '执著专注') };
    expect(wordsAt(anchor, passages)).toEqual({ id: 'a.1', words: '执著专注', exact: false });
  });

  it('finds a long quotation that was corrected in several places', () => {
    const anchor = anchorOf(english, english.slice(0, 55));
    const passages = {
      'a.1': `Reported from the spot. ${english.replace('launching', 'launch').replace('held in', 'held at')}`,
      'a.2': speech,
    };
    expect(wordsAt(anchor, passages)).toMatchObject({
      id: 'a.1',
      words: 'The launch ceremony of the action was held at Baoji',
      exact: false,
    });
  });

  it('does not take a short word without its context for the same', () => {
    const anchor = anchorOf(speech, '劳动');
    expect(wordsAt(anchor, { 'a.1': '世界上最美的是劳动。' })).toBeNull();
  });

  it('does not take another sentence of the same subject for the same', () => {
    const anchor = anchorOf(speech, '崇尚劳动、热爱劳动、辛勤劳动、诚实劳动的劳动精神');
    expect(wordsAt(anchor, { 'a.1': other, 'a.2': english })).toBeNull();
    expect(wordsAt(anchor, {})).toBeNull();
  });
});

const sentence = fc.string({
  unit: fc.constantFrom(...'劳动工匠精神模范创新奋斗实践光荣，。、', ...'abcde fgh.'),
  minLength: 1,
  maxLength: 120,
});
const spanOf = (text: string) =>
  fc
    .tuple(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: text.length }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
const placed = sentence.chain((text) => fc.tuple(fc.constant(text), spanOf(text)));

describe('reanchor, whatever the text', () => {
  it('is the same place in an unchanged text', () => {
    fc.assert(
      fc.property(placed, fc.array(sentence, { maxLength: 3 }), ([text, span], others) => {
        const anchor = { ...quotationAt(text, span), passageId: 'home', start: span.start };
        const texts = [
          ...others.map((one, at) => ({ id: `${at}`, text: one })),
          { id: 'home', text },
        ];
        expect(reanchor(anchor, texts)).toEqual({ ...span, passageId: 'home', exact: true });
      }),
    );
  });

  it('is the same words with the same context, whatever is added around', () => {
    fc.assert(
      fc.property(placed, sentence, sentence, ([text, span], before, after) => {
        const anchor = { ...quotationAt(text, span), passageId: 'home', start: span.start };
        const now = before + text + after;
        const place = reanchor(anchor, [{ id: 'new', text: now }]);
        if (!place) throw new Error(`lost: ${JSON.stringify(anchor)}`);
        expect(place.exact).toBe(true);
        expect(now.slice(place.start, place.end)).toBe(anchor.quote);
        const { prefix, suffix } = quotationAt(now, place);
        expect(prefix.endsWith(anchor.prefix) && suffix.startsWith(anchor.suffix)).toBe(true);
      }),
    );
  });

  it('keeps a long quotation in which one character was replaced', () => {
    const long = fc.integer({ min: 0, max: speech.length - 41 });
    fc.assert(
      fc.property(long, fc.integer({ min: 1, max: 38 }), sentence, (start, at, before) => {
        const span = { start, end: start + 40 };
        const anchor = { ...quotationAt(speech, span), passageId: 'home', start };
        const edited = `${speech.slice(0, start + at)}※${speech.slice(start + at + 1)}`;
        const place = reanchor(anchor, [{ id: 'home', text: before + edited }]);
        const [from, to] = [before.length + span.start, before.length + span.end];
        expect(place?.exact).toBe(false);
        const shared = Math.min(to, place?.end ?? 0) - Math.max(from, place?.start ?? 0);
        expect(shared).toBeGreaterThanOrEqual(32);
      }),
    );
  });

  it('is never outside of a text, never empty, and exact only for the same words', () => {
    const anyAnchor = fc.record({
      ...{ quote: sentence, prefix: sentence, suffix: sentence },
      ...{ passageId: fc.constantFrom('0', '1', 'gone'), start: fc.nat({ max: 200 }) },
    });
    fc.assert(
      fc.property(anyAnchor, fc.array(sentence, { maxLength: 3 }), (anchor, all) => {
        const texts = all.map((text, at) => ({ id: `${at}`, text }));
        const place = reanchor(anchor, texts);
        if (!place) return;
        const text = texts.find(({ id }) => id === place.passageId)?.text ?? '';
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.start).toBeLessThan(place.end);
        expect(place.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(place.start, place.end) === anchor.quote).toBe(place.exact);
      }),
    );
  });

  it('keeps at most so much context', () => {
    fc.assert(
      fc.property(placed, ([text, span]) => {
        const { prefix, quote, suffix } = quotationAt(text, span);
        expect(text).toContain(prefix + quote + suffix);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(contextLength);
      }),
    );
  });
});
