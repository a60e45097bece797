import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutExcerpt } from './search-excerpt';
import { foldForSearch } from './search-fold';
import { findHits } from './search-hits';
import { longestQuery, parseSearch, possibleReadings, withReadings } from './search-query';
import { pairsOf, searchTokens, splitFolded, stemWord } from './search-tokens';

const forms: Record<string, string> = { 勞: '劳', 動: '动', 產: '产', 業: '业' };
const simplify = (character: string) => forms[character] ?? character;
const fold = (text: string) => foldForSearch(text, simplify).text;
const hitWords = (text: string, typed: string) =>
  findHits(text, parseSearch(typed, simplify), simplify).map((hit) =>
    text.slice(hit.start, hit.end),
  );

const han = fc.constantFrom(...'劳动者工匠精神勞動模范，。 《》“”２０');
const latin = fc.constantFrom(...'abcdeWXyz’ 0123.,-éＡ');
const anyText = fc.oneof(
  fc.string({ unit: fc.oneof(han, latin), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('foldForSearch', () => {
  it.each([
    ['Yan’an', 'yanan'],
    ['The ‘working class’ said', 'the working class said'],
    ['ＡＢＣ１２３', 'abc123'],
    ['gōngjiàng nǚ', 'gongjiang nu'],
    ['1,689 people, 5.8 %', '1689 people 5.8'],
    ['劳动、创造。', '劳动 创造'],
    ['勞動產業', '劳动产业'],
    ['2020年11月24日', '2020年11月24日'],
    ['  ', ''],
  ])('makes %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('holds letters, digits, single spaces and points of numbers only, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toMatch(/^(?:[\p{Letter}\p{Number}.]+(?: (?=.))?)*$/u);
      }),
    );
  });

  it('knows for every code unit where it came from, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, sources } = foldForSearch(text, simplify);
        expect(sources).toHaveLength(folded.length);
        let last = 0;
        for (const { start, end } of sources) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(han, latin) }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('searchTokens', () => {
  it('cuts Chinese into characters and pairs, and leaves Latin words whole', () => {
    expect(searchTokens('工匠精神 cells', simplify)).toEqual(
      '工 工匠 匠 匠精 精 精神 神 cell'.split(' '),
    );
  });

  it('joins no characters across a mark or a space', () => {
    expect(searchTokens('劳动，创造', simplify)).not.toContain('动创');
  });

  it('holds every token of every Chinese run that stands in the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const tokens = new Set(searchTokens(text, simplify));
        for (const run of splitFolded(fold(text)).filter((one) => one.han)) {
          const characters = [...run.text];
          const from = a % characters.length;
          const part = characters.slice(from, from + 1 + (b % characters.length)).join('');
          for (const token of pairsOf(part)) expect(tokens).toContain(token);
        }
      }),
    );
  });

  it.each([
    ['workers', 'worker'],
    ['industries', 'industry'],
    ['craftsmen', 'craftsman'],
    ['classes', 'class'],
    ['class', 'class'],
    ['virus', 'virus'],
    ['working', 'work'],
    ['worked', 'work'],
    ['planning', 'plan'],
    ['skilled', 'skill'],
    ['studied', 'study'],
    ['making', 'mak'],
    ['make', 'mak'],
    ['bring', 'bring'],
    ['speed', 'speed'],
    ['this', 'this'],
    ['2020s', '2020s'],
  ])('finds %j as %j', (word, stem) => {
    expect(stemWord(word)).toBe(stem);
  });
});

describe('parseSearch', () => {
  it('has no terms where there is nothing to look for', () => {
    expect(parseSearch('，。!? ', simplify)).toEqual({
      phrase: '',
      terms: [],
      longer: false,
      shortened: false,
    });
  });

  it('says so when it leaves something out', () => {
    expect(parseSearch('a'.repeat(longestQuery), simplify).shortened).toBe(false);
    expect(parseSearch('a'.repeat(longestQuery + 1), simplify).shortened).toBe(true);
    const many = parseSearch('1 2 3 4 5 6 7 8 9 10 11 12 13', simplify);
    expect(many.shortened).toBe(true);
    expect(many.terms).toHaveLength(12);
  });

  it('takes neighbouring Latin words for one reading, the longest first', () => {
    const query = parseSearch('gong jiang 精神 lao', simplify);
    expect(possibleReadings(query)).toEqual(['gong', 'gongjiang', 'jiang', 'lao']);
    const known = new Map([
      ['gong', ['工']],
      ['gongjiang', ['工匠']],
    ]);
    expect(withReadings(query, known).terms).toEqual([
      { script: 'latin', words: ['gong', 'jiang'], readings: ['工匠'] },
      { script: 'han', run: '精神' },
      { script: 'latin', words: ['lao'], readings: [] },
    ]);
  });
});

describe('findHits', () => {
  it('finds traditional in simplified and simplified in traditional', () => {
    expect(hitWords('大力弘扬劳动精神', '勞動')).toEqual(['劳动']);
    expect(hitWords('大力弘揚勞動精神', '劳动')).toEqual(['勞動']);
  });

  it('finds whole words in all their forms, but nothing within a word', () => {
    expect(hitWords('Workers work; the worker’s homework is working.', 'work')).toEqual([
      'work',
      'working',
    ]);
    expect(hitWords('Workers work; the worker’s homework.', 'worker')).toEqual([
      'Workers',
      'worker’s',
    ]);
    expect(hitWords('a cat at 12', 'a')).toEqual(['a']);
    expect(hitWords('12 of 123', '12')).toEqual(['12']);
  });

  it('finds longer words where they are wanted', () => {
    const query = { ...parseSearch('work a', simplify), longer: true };
    const text = 'Workers work at a homework.';
    const words = findHits(text, query, simplify).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(['Workers', 'work', 'a']);
  });

  it('finds what was read as pinyin', () => {
    const query = withReadings(
      parseSearch('gongjiang', simplify),
      new Map([['gongjiang', ['工匠']]]),
    );
    expect(findHits('大国工匠', query, simplify)).toEqual([{ start: 2, end: 4 }]);
  });

  it('gives spans in order that hold more than marks, whatever is looked for', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, typed) => {
        let last = -1;
        for (const { start, end } of findHits(text, parseSearch(typed, simplify), simplify)) {
          expect(start).toBeGreaterThan(last);
          expect(fold(text.slice(start, end))).not.toBe('');
          last = end;
        }
      }),
    );
  });

  it('finds every Chinese run in a text that holds it', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(hitWords(`${before}工匠${after}`, '工匠').join('')).toContain('工匠');
      }),
    );
  });
});

describe('cutExcerpt', () => {
  const text = `${'前面的话，'.repeat(30)}这里说到工匠。${'后面的话，'.repeat(30)}`;
  const at = text.indexOf('工匠');

  it('gives a short text whole', () => {
    expect(cutExcerpt('工匠', [{ start: 0, end: 2 }], 10)).toEqual({ start: 0, end: 2 });
  });

  it('starts after a mark, some words before the hit', () => {
    const { start, end } = cutExcerpt(text, [{ start: at, end: at + 2 }], 60);
    expect(text.slice(start, end)).toMatch(/^前面的话，.*工匠。.*话$/u);
  });

  it('holds the first hit of the densest part, within the length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(han, latin), minLength: 1, maxLength: 400 }),
        fc.nat(),
        fc.integer({ min: 20, max: 120 }),
        (words, seed, length) => {
          const start = seed % words.length;
          const hit = { start, end: Math.min(words.length, start + 4) };
          const excerpt = cutExcerpt(words, [hit], length);
          expect(excerpt.start).toBeLessThanOrEqual(hit.start);
          expect(excerpt.end).toBeGreaterThanOrEqual(hit.end);
          expect(excerpt.end - excerpt.start).toBeLessThanOrEqual(length);
        },
      ),
    );
  });
});
