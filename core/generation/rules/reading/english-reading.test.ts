import { describe, expect, test } from 'vitest';
import { draftsFrom } from '@/tests/fixtures/drafts-from';
import type { Draft } from '../../draft';
import { findSentence } from './english-gaps';
import { findLink } from './english-links';

const open = (): boolean => false;
const blanksOf = (draft: Draft | undefined): string[] =>
  draft?.kind === 'cloze'
    ? draft.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.blank.text]))
    : [];
const wrongOf = (draft: Draft | undefined): string[] =>
  draft?.kind === 'cloze' ? draft.distractors.map(({ wording }) => wording.text) : [];

const island = `News of the Island

The council of the island bought an old lighthouse in the north. It then hired a mason to repair the lighthouse before the storms of winter. The mason found a bronze bell under the floor of the tower. This bell had been cast for a church that no longer stands. Nobody in the village remembered the church or the man who had built it.

Farmers on the southern coast grow potatoes in small stony fields. These potatoes are sold to hotels on the mainland every summer. The harvest begins late because the soil stays cold.

Two ferries cross the sound on every weekday of the season. Each of the ferries carries forty passengers and a few bicycles. Such bicycles are rented at the pier by a family of sailors.`;

describe('a sentence that is missing from a passage', () => {
  test('is one that its neighbours hold, beside sentences that lean on other passages', () => {
    const isAsked = ({ text }: { readonly text: string }): boolean =>
      /^(?:Farmers|Two ferries)/u.test(text);
    const [draft] = draftsFrom((context) => findSentence(context, isAsked), island);
    expect(blanksOf(draft)).toEqual([
      'This bell had been cast for a church that no longer stands.',
    ]);
    expect(wrongOf(draft)).toContain(
      'These potatoes are sold to hotels on the mainland every summer.',
    );
  });

  test('leaves a sentence that ends within a quotation mark as it is printed', () => {
    const quoted = island.replace(
      'Nobody in the village remembered the church or the man who had built it.',
      'The mayor said of the church: "Nobody remembers the man who built it."',
    );
    const isAsked = ({ text }: { readonly text: string }): boolean =>
      /^(?:Farmers|Two ferries)/u.test(text);
    const [draft] = draftsFrom((context) => findSentence(context, isAsked), quoted);
    const shown = draft?.kind === 'cloze' ? draft.parts.at(-1) : null;
    expect(shown).toMatch(/built it\."$/u);
  });

  test('is not taken from a passage in which a sentence is asked about already', () => {
    expect(draftsFrom((context) => findSentence(context, () => true), island)).toEqual([]);
  });

  test('is not taken from verse or from lines that have nothing in common', () => {
    const lines =
      'The Night\n\nThe moon is on the water,\n\nThe wind is in the corn,\n\nAnd nobody remembers\n\nThe hour she was born';
    expect(draftsFrom((context) => findSentence(context, open), lines)).toEqual([]);
  });
});

describe('a linking word that is missing from a passage', () => {
  test('stands beside words that would join the statements in another sense', () => {
    const text =
      'The Fields of Skerry\n\nFarmers on the southern coast grow potatoes in small stony fields. The harvest begins late in the year because the soil stays cold under the wind.';
    const [draft] = draftsFrom((context) => findLink(context, open), text);
    expect(blanksOf(draft)).toEqual(['because']);
    expect(wrongOf(draft)).toEqual(['although', 'unless', 'whereas']);
  });

  test('is not sought at the beginning of what is shown, or before a noun', () => {
    const text =
      'The Fields of Skerry\n\nHowever, the harvest of the southern coast begins late in the year.\n\nThe harvest of the southern coast begins late because of the cold soil there.';
    expect(draftsFrom((context) => findLink(context, open), text)).toEqual([]);
  });
});
