import { describe, expect, test } from 'vitest';
import { factsFrom } from '@/tests/fixtures/drafts-from';
import type { Clause } from './fact';

const clausesIn = (text: string): Clause[] =>
  factsFrom(text).flatMap((fact) => (fact.type === 'clause' ? [fact] : []));
const named = (text: string): [string, string][] =>
  clausesIn(text).map(({ name, core }) => [name, core.text]);

describe('whom "he" or "she" stands for', () => {
  test('the person named last and alone, where no text is about one person', () => {
    expect(
      named('The Harbour\n\nNora Berg designed the pier. She sold her plans to Skerry.'),
    ).toEqual([
      ['Nora Berg', 'Nora Berg designed the pier'],
      ['Nora Berg', 'She sold her plans to Skerry'],
    ]);
  });

  test('nobody where two persons were named', () => {
    const text = 'The Harbour\n\nNora Berg taught Anna Holm to sail. She sold her boat to Skerry.';
    expect(named(text).map(([name]) => name)).toEqual(['Nora Berg']);
  });

  test('nobody where something else was spoken of in between', () => {
    const text =
      'The Harbour\n\nNora Berg designed the pier. The ferry company paid for the work. She sold her plans to Skerry.';
    expect(named(text).map(([name]) => name)).not.toContain('She');
    expect(named(text).filter(([name]) => name === 'Nora Berg')).toHaveLength(1);
  });

  const life =
    'Olaf Brandt\n\nBrandt was born in Bergen in 1890. He moved to Oslo in 1910. His father died in 1912. Brandt studied law. Brandt met many sailors.\n\nHe opened a school in 1920. He closed the school in 1931.';

  test('the person of the title at the start of a passage, with a sentence that has the name as witness', () => {
    const opened = clausesIn(life).find(({ core }) => core.text.startsWith('He opened'));
    expect(opened).toMatchObject({ name: 'Brandt' });
    expect(opened?.witness?.text).toBe('Brandt was born in Bergen in 1890.');
  });

  test('the owner in "his father"', () => {
    expect(named(life)).toContainEqual(["Brandt's father", 'His father died in 1912']);
  });

  test('never a club or a country of the title', () => {
    const text =
      'England 3-1 Wales\n\nEngland won the first match. He said so. England lost the second match. He cried. England drew the third. He slept.';
    expect(named(text).some(([name]) => name === 'England' && name.length > 8)).toBe(false);
    expect(clausesIn(text).some(({ core }) => core.text.startsWith('He'))).toBe(false);
  });
});

describe('what "it" and "they" stand for', () => {
  test('the thing with a name that the sentence before is about', () => {
    const text =
      'The Skerry Line\n\nSkerry Line ran the ferry for years. It sold two steamers to a bank. It is clear that ice came.';
    expect(named(text)).toContainEqual(['Skerry Line', 'It sold two steamers to a bank']);
    expect(named(text).some(([, core]) => core.startsWith('It is clear'))).toBe(false);
  });

  test('the people of the sentence before, unless it has others', () => {
    expect(
      named('The Harbour\n\nThe settlers built three houses. They sold timber to Bergen.'),
    ).toContainEqual(['the settlers', 'They sold timber to Bergen']);
    expect(
      named('The Harbour\n\nThe settlers met the sailors. They sold timber to Bergen.').map(
        ([name]) => name,
      ),
    ).toEqual(['the settlers']);
  });

  test('somebody of the passage before, with the sentence that has the name as witness', () => {
    const found = clausesIn(
      'The Harbour\n\nNora Berg designed the pier.\n\nShe sold her plans to Skerry.',
    ).find(({ core }) => core.text.startsWith('She'));
    expect(found).toMatchObject({ name: 'Nora Berg' });
    expect(found?.witness?.text).toBe('Nora Berg designed the pier.');
    expect(found?.proof.text).toBe('She sold her plans to Skerry.');
  });
});
