import { beforeAll, describe, expect, it } from 'vitest';
import { buildLibrary, type Library } from '@/core/content';
import { type Finding, type ParsedText, readDocument } from '@/core/extraction';
import { readContentFiles } from '@/server/content-files';
import { plainTexts } from '../fixtures/plain-texts';
import { corruptions, type Planted } from '../fixtures/planted-defects';

function parse(text: string): ParsedText {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + line.length,
  }));
  return { name: 'planted.txt', text, blocks };
}

function findIn(text: string): readonly Finding[] {
  return readDocument(parse(text), { id: 'planted', sha256: '', language: 'auto' }).findings;
}

/** The same numbers in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Passages of the shared texts without a known defect, as they would stand in a file. */
function cleanTexts({ documents, passages, corrections }: Library): string[] {
  const damaged = new Set(corrections.map(({ passageId }) => passageId));
  return documents.map(({ id }) =>
    passages
      .filter((passage) => passage.documentId === id && !damaged.has(passage.id))
      .map(({ text }) => text)
      .join('\n\n'),
  );
}

interface Tally {
  readonly planted: number;
  readonly seen: number;
  /** Finds that were not there before, by whether they are where the defect was planted. */
  readonly right: number;
  readonly wrong: number;
}

function measure(texts: readonly string[], rounds: number): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const chance = chanceFrom(20_261_120);
  for (const text of texts) {
    const known = new Set(findIn(text).map(({ kind, quote }) => kind + quote));
    for (let round = 0; round < rounds; round++)
      for (const [name, corrupt] of Object.entries(corruptions)) {
        const planted = corrupt(text, chance);
        if (planted) tallies.set(name, count(tallies.get(name), planted, known));
      }
  }
  return tallies;
}

function count(tally: Tally | undefined, planted: Planted, known: ReadonlySet<string>): Tally {
  const found = findIn(planted.text).filter(({ kind, quote }) => !known.has(kind + quote));
  const right = found.filter(
    ({ span }) => span.start <= planted.end && planted.start <= span.end,
  ).length;
  const before = tally ?? { planted: 0, seen: 0, right: 0, wrong: 0 };
  return {
    planted: before.planted + 1,
    seen: before.seen + (right > 0 ? 1 : 0),
    right: before.right + right,
    wrong: before.wrong + found.length - right,
  };
}

function sum(tallies: Iterable<Tally>, key: keyof Tally): number {
  let total = 0;
  for (const tally of tallies) total += tally[key];
  return total;
}

describe('planted defects', () => {
  let texts: readonly string[] = [];

  beforeAll(async () => {
    const built = buildLibrary(await readContentFiles());
    texts = built.ok ? [...Object.values(plainTexts), ...cleanTexts(built.value)] : [];
  });

  it('are seen in 80 of 100 places, with one wrong find in ten at most', () => {
    const tallies = measure(texts, 4);
    const of = (key: keyof Tally): number => sum(tallies.values(), key);
    expect(tallies.size).toBe(Object.keys(corruptions).length);
    expect(of('planted')).toBeGreaterThan(250);
    expect(of('seen') / of('planted')).toBeGreaterThanOrEqual(0.8);
    expect(of('right') / (of('right') + of('wrong'))).toBeGreaterThanOrEqual(0.9);
  });

  it('are seen nearly always where the kind leaves a mark', () => {
    const tallies = measure(texts, 3);
    for (const name of ['impossible date', 'footer between paragraphs', 'characters undecoded']) {
      const tally = tallies.get(name);
      expect((tally?.seen ?? 0) / (tally?.planted ?? 1), name).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('are not seen where none was planted', () => {
    for (const [name, text] of Object.entries(plainTexts)) expect(findIn(text), name).toEqual([]);
  });
});
