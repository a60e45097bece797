import { describe, expect, test } from 'vitest';
import { draftsFrom } from '@/tests/fixtures/drafts-from';
import type { Rule } from '..';
import { blankClauses } from './clause-cloze';
import { askHowMuch } from './how-much';
import { askForFewWords } from './what-did';
import { askWhoOrWhat } from './who-what';

const title = 'The Old Days of Skerry\n\n';

/** Stems without their source, and what is right. */
function asked(rule: Rule, text: string): [string, string | number][] {
  return draftsFrom(rule, `${title}${text}`).flatMap((draft): [string, string | number][] => {
    const stem = (draft.stem.en ?? '').replace(/^.*?, (?=who|what|where|why|how|by)/u, '');
    if (draft.kind === 'short-answer') return [[stem, draft.accepted.en?.[0] ?? '']];
    return draft.kind === 'numeric' ? [[stem, draft.value]] : [];
  });
}

describe('the subject of a sentence', () => {
  test('is asked for with "who" where it is a group, with "what" where it is a thing', () => {
    expect(
      asked(askWhoOrWhat, 'The harbour workers repaired the broken sea wall in the winter.'),
    ).toEqual([['who repaired the broken sea wall in the winter?', 'the harbour workers']]);
    expect(
      asked(askWhoOrWhat, 'Thick ice damaged the broken sea wall of Bergen in the winter.'),
    ).toEqual([['what damaged the broken sea wall of Bergen in the winter?', 'thick ice']]);
  });

  test('is not asked for where it says nothing by itself', () => {
    expect(asked(askWhoOrWhat, 'The hotel repaired the broken sea wall in the winter.')).toEqual(
      [],
    );
    expect(
      asked(askWhoOrWhat, 'The popular café repaired the broken sea wall in the winter.'),
    ).toEqual([]);
  });
});

describe('a few words at the end of a sentence', () => {
  test('are what was acted on, where it was, who it was, or why', () => {
    expect(asked(askForFewWords, 'Nora Berg designed the stone pier in 1905.')).toEqual([
      ['what did Nora Berg design in 1905?', 'the stone pier'],
    ]);
    expect(
      asked(askForFewWords, 'The winter meeting of all fishermen was held in Bergen.'),
    ).toEqual([['where was the winter meeting of all fishermen held?', 'Bergen']]);
    expect(
      asked(askForFewWords, 'The regular ferry service ended in the spring because of thick ice.'),
    ).toEqual([['why did the regular ferry service end in the spring?', 'because of thick ice']]);
    expect(asked(askForFewWords, 'The second harbour of Skerry was Seal Rock.')).toEqual([
      ['what was the second harbour of Skerry?', 'Seal Rock'],
    ]);
  });

  test('are not how many of them there were, nor one of a kind', () => {
    expect(asked(askForFewWords, 'Nora Berg designed nine piers in 1905.')).toEqual([]);
    expect(asked(askForFewWords, 'Nora Berg designed an entire harbour in 1905.')).toEqual([]);
  });

  test('are what somebody has to do it to, or what it is called', () => {
    expect(
      asked(askForFewWords, 'The pilots of Skerry are required to pass the sailing exam.'),
    ).toEqual([['what are the pilots of Skerry required to pass?', 'the sailing exam']]);
    expect(asked(askForFewWords, 'The western cape of Skerry is called Seal Rock.')).toEqual([
      ['what is the western cape of Skerry called?', 'Seal Rock'],
    ]);
  });

  test('are not asked for where the noun goes on', () => {
    expect(asked(askForFewWords, 'Nora Berg designed the stone pier for the ferries.')).toEqual([]);
  });
});

test('shares and sums are asked for as such', () => {
  expect(asked(askHowMuch, 'The price of herring in Bergen rose by 15% in the winter.')).toEqual([
    ['by what percentage did the price of herring in Bergen rise in the winter?', 15],
  ]);
  expect(asked(askHowMuch, 'The stone pier cost $4,000 in the end.')).toEqual([
    ['how much money did the stone pier cost in the end?', '$4,000'],
  ]);
});

test('a size is asked for in its unit', () => {
  expect(asked(askHowMuch, 'The new ferries of Skerry were about 28 metres long.')).toEqual([
    ['how many metres long were the new ferries of Skerry?', 28],
  ]);
});

test('names and figures are left out of a sentence whose main clause is not read', () => {
  const text =
    'But under the roof of the old boat house, with her plans, lived Nora Berg and 40 sailors until the spring. Anna Holm painted the mill. Olaf Brandt painted the mill. Ada Lund painted the mill.';
  const rules = draftsFrom(blankClauses, `${title}${text}`).map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === 'sentence-cloze').length).toBeLessThan(2);
});
