import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describePassage, namePassages, type PassageName } from './passage-names';

const speech = [
  '今天，我们隆重召开大会，表彰全国劳动模范和先进工作者。',
  '首先，我代表党中央、国务院，表示热烈的祝贺！',
  '劳动模范是民族的精英、人民的楷模，是共和国的功臣。',
  '社会主义是干出来的，新时代是奋斗出来的。',
];

const namesOf = (texts: readonly string[]): PassageName[] =>
  texts.map((text, index) => describePassage(index + 1, text));

const names = namesOf(speech);

describe('the names of passages', () => {
  test('are 1, 2, 3 … before there are any', () => {
    expect(namePassages(speech, [])).toEqual({ numbers: [1, 2, 3, 4], lost: [] });
  });

  test('stay when a paragraph is put in between, which gets a number that nobody has had', () => {
    const added = [...speech.slice(0, 2), '这里新加了一段完全不同的话。', ...speech.slice(2)];
    expect(namePassages(added, names)).toEqual({ numbers: [1, 2, 5, 3, 4], lost: [] });
  });

  test('stay when the first words, the last words or words in the middle change', () => {
    const reworded = [
      `各位同志：${speech[0]}`,
      `${speech[1]?.slice(0, -6)}衷心的祝贺！`,
      speech[2]?.replace('人民的楷模', '人民的榜样') ?? '',
      speech[3] ?? '',
    ];
    expect(namePassages(reworded, names)).toEqual({ numbers: [1, 2, 3, 4], lost: [] });
  });

  test('that are lost are told, and are given to nobody else', () => {
    const without = speech.filter((_, index) => index !== 1);
    expect(namePassages(without, names)).toEqual({ numbers: [1, 3, 4], lost: [1] });
    const replaced = [...without, 'An entirely other paragraph, in another language.'];
    expect(namePassages(replaced, names).numbers).toEqual([1, 3, 4, 5]);
  });

  test('that are withdrawn are neither lost nor found', () => {
    const withdrawn = names.map((name) => ({ ...name, withdrawn: name.number === 4 }));
    expect(namePassages(speech.slice(0, 3), withdrawn)).toEqual({ numbers: [1, 2, 3], lost: [] });
    expect(namePassages(speech, withdrawn).numbers).toEqual([1, 2, 3, 5]);
  });
});

const sentence = fc
  .array(fc.constantFrom(...'劳动模范工匠精神时代奋斗光荣社会发展人民创造学习技术改革权益幸福'), {
    minLength: 30,
    maxLength: 60,
  })
  .map((characters) => `${characters.join('')}。`);

const document = fc.uniqueArray(sentence, { minLength: 1, maxLength: 12 });

test('property: in any order, with any paragraphs added or gone, words keep their name and no name is given twice', () => {
  fc.assert(
    fc.property(document, document, fc.infiniteStream(fc.nat()), (before, added, picks) => {
      const known = namesOf(before);
      const kept = before.filter(() => picks.next().value % 4 > 0);
      const fresh = added.filter((text) => !before.includes(text));
      const after = [...kept, ...fresh]
        .map((text) => ({ text, rank: picks.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ text }) => text);
      const { numbers } = namePassages(after, known);
      expect(new Set(numbers).size).toBe(after.length);
      for (const [index, text] of after.entries())
        if (kept.includes(text)) expect(numbers[index]).toBe(before.indexOf(text) + 1);
    }),
  );
});
