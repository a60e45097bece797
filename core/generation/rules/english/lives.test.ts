import { describe, expect, test } from 'vitest';
import { draftsFrom } from '@/tests/fixtures/drafts-from';
import type { Draft } from '../../draft';
import { askWhatAgrees } from './clause-agree';
import { blankClauses } from './clause-cloze';
import { askForEvidence } from './clause-evidence';
import { swapClauseSlot } from './clause-swap';
import { askForWording } from './clause-wording';
import { askWhoSaid, matchRemarks } from './remarks';
import { askWhich } from './which';
import { askWhoDid } from './who-did';
import { askWhatHappened } from './year-events';

const title = 'The Harbour of Skerry\n\n';
const statements = (drafts: readonly Draft[]): string[] =>
  drafts.flatMap((draft) =>
    draft.kind === 'true-false' || draft.kind === 'evidence' ? [draft.statement.text] : [],
  );
const falseOnes = (text: string): string[] =>
  statements(
    draftsFrom(swapClauseSlot, `${title}${text}`).filter(
      (draft) => draft.kind === 'true-false' && draft.correction !== null,
    ),
  );

describe('a true statement', () => {
  test('is told from the other side or in another order, never in the words of the text', () => {
    const text = `${title}In 1905, Nora Berg designed the new pier. In 1906, Anna Holm designed the new bridge. In 1907, Nora Berg painted the old mill. In 1908, Anna Holm painted the old church. In 1912, the lighthouse of Skerry moved to the shore.`;
    const told = statements(
      draftsFrom(swapClauseSlot, text).filter(
        (draft) => draft.kind === 'true-false' && draft.correction === null,
      ),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(text).not.toContain(one);
  });

  test('is a clause without the rest of its sentence, where it stands alone', () => {
    const told = (sentence: string): string[] =>
      statements(
        draftsFrom(swapClauseSlot, `${title}${sentence}`).filter(
          (draft) => draft.kind === 'true-false' && draft.correction === null,
        ),
      );
    expect(
      told('The harbour of Skerry lost its customs house, although the board had paid for it.'),
    ).toEqual(['The harbour of Skerry lost its customs house.']);
    expect(
      told('The harbour of Skerry asked the town of Holm and other towns to send their boats.'),
    ).toEqual([]);
  });
});

describe('a false statement', () => {
  test('may be false by a figure or a year of the main clause', () => {
    const [changed] = falseOnes(
      'The ferry of Skerry carried 40 cows to the islands in the spring.',
    );
    expect(changed).toMatch(/^The ferry of Skerry carried (?!40)\d\d cows to the islands/u);
    const [dated] = falseOnes('The ferry of Skerry was sold to the islands in 1905.');
    expect(dated).toMatch(/ in (?!1905)1[89]\d\d\.$/u);
  });

  test('is never false by a figure that stands aside, in a row, or in a name', () => {
    expect(
      falseOnes('The ferry of Skerry was sold because 40 cows had drowned near the islands.'),
    ).toEqual([]);
    expect(falseOnes('The ferry of Skerry carried between 40 and 60 cows at a time.')).toEqual([]);
    expect(
      falseOnes('The ferry of Skerry went on through the War of 1812 without a flag.'),
    ).toEqual([]);
  });

  test('has a word of the same sort only where the text has both', () => {
    const aunt = 'Nora Berg lived with her aunt for a time in Bergen.';
    expect(falseOnes(aunt)).toEqual([]);
    const made = 'The board of Skerry bought a bell of French make for the tower.';
    expect(falseOnes(made)).toEqual([]);
    expect(falseOnes(`${made} A German mason built the wall.`)).toContain(
      'The board of Skerry bought a bell of German make for the tower.',
    );
  });

  test('does not contradict the direction that the rest of the sentence tells', () => {
    expect(
      falseOnes('The income of Skerry dropped in the spring, an unusual decrease for the town.'),
    ).toEqual([]);
  });

  test('keeps what its own figures would give away', () => {
    expect(
      falseOnes('The town increased the fee for boats from two crowns to four crowns at once.'),
    ).toEqual([]);
  });

  test('leaves names, ages, scores and nouns that describe another noun alone', () => {
    expect(falseOnes('The Six Nations cup went to Skerry at last.')).toEqual([]);
    expect(falseOnes('Nora Berg had a novel idea for the pier.')).toEqual([]);
    expect(falseOnes('Nora Berg, who was 87, sold the northern house.')[0] ?? '').not.toMatch(
      /who was (?!87)/u,
    );
  });

  test('takes no opposite that the grammar or the world refuses', () => {
    expect(falseOnes('The petition of the town attracted many names.')).toEqual([]);
    expect(falseOnes('The ferry arrived in Skerry with the mail.')).toEqual([]);
  });
});

const passage = `${title}Nora Berg designed the new pier. Olaf Brandt painted the customs house. The fishing fleet lost seven boats in a storm. The northern mill of Skerry burned before the great flood. In 1830, Anna Holm designed the lighthouse. In 1840, Anna Holm painted the bridge.`;

describe('evidence', () => {
  test('is asked for a statement that is not the sentence itself', () => {
    const sentences = passage.split('\n\n')[1]?.split('. ') ?? [];
    for (const statement of statements(draftsFrom(askForEvidence, passage)))
      expect(sentences).not.toContain(statement.replace(/\.$/u, ''));
    expect(draftsFrom(askForEvidence, passage).length).toBeGreaterThan(0);
  });

  test('of two things in one statement are both sentences', () => {
    const text = `${title}Nora Berg taught drawing in Oslo. Nora Berg sailed to Bergen with the fleet. The mill on the hill burned. The lighthouse stood on a rock. The town bought a bell.`;
    const joint = draftsFrom(askForEvidence, text).find(({ rule }) => rule === 'clause-joint');
    expect(joint?.kind === 'evidence' && joint.deciding).toEqual([0, 1]);
    expect(joint?.kind === 'evidence' && joint.statement.text).toBe(
      'Nora Berg taught drawing in Oslo and sailed to Bergen with the fleet.',
    );
  });
});

const dated = `${title}The harbour of Skerry was dug in 1790. Nora Berg designed the new pier in 1805. The ferry company sold its last steamer in 1821. The lighthouse was built of stone in 1830. The town was in debt in 1840.`;

describe('years', () => {
  test('what happened in a year is chosen among what happened in others', () => {
    const [draft] = draftsFrom(askWhatHappened, dated);
    expect(draft?.kind === 'single-choice' && draft.key.wording.text).toBe(
      'The harbour of Skerry was dug',
    );
    expect(
      draft?.kind === 'single-choice' && draft.distractors.map((one) => one.wording.text),
    ).not.toContain('The town was in debt');
  });
});

describe('several statements', () => {
  test('stand together where two of them can be made false', () => {
    const [draft] = draftsFrom(
      askWhatAgrees,
      `${title}In 1790, the harbour of Skerry was dug by hand. The northern mill of Skerry burned before the great flood. In 1812, the lighthouse of Skerry was lit on the rock. The upper quay of Skerry was sold after the war. In 1850, the ferry of Skerry carried mail and cattle to the islands.`,
    );
    expect(
      draft?.kind === 'multiple-choice' && [draft.keys.length, draft.distractors.length],
    ).toEqual([3, 2]);
  });

  test('do not where nothing can be made false', () => {
    expect(
      draftsFrom(
        askWhatAgrees,
        `${title}The harbour of Skerry was dug by hand. The mill of Skerry stood on a hill.`,
      ),
    ).toEqual([]);
  });
});

describe('one statement among others', () => {
  const told =
    'The northern mill of Skerry sold 400 sacks of flour to the islands in 1805, although the board had sent a letter about it. The lighthouse of Skerry was lit in 1812.';

  test('differs from each in another part', () => {
    const drafts = draftsFrom(askForWording, `${title}${told}`);
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) {
      if (draft.kind !== 'single-choice') throw new Error('No choice.');
      const texts = draft.distractors.map((one) => one.wording.text);
      expect(texts.length).toBeGreaterThanOrEqual(2);
      expect(texts.length).toBeLessThanOrEqual(3);
      expect(new Set([...texts, draft.key.wording.text]).size).toBe(texts.length + 1);
    }
  });

  test('is not asked for where only one part can be changed', () => {
    expect(
      draftsFrom(askForWording, `${title}The lighthouse of Skerry was lit by hand in 1812.`),
    ).toEqual([]);
  });
});

describe('a word bank', () => {
  test('holds figures of the form that is left out', () => {
    const text = `${title}The harbour board of Skerry gave 40% of the income to the new school. The mill took 25% and the pier 30% of the rest.`;
    const [draft] = draftsFrom(blankClauses, text);
    expect(draft?.kind === 'cloze' && draft.distractors.map((one) => one.wording.text)).toEqual([
      '25%',
      '30%',
    ]);
  });

  test('holds names or years of the sort that is left out, each thing once', () => {
    const text = `${title}The harbour board of Skerry sent the plans to Nora Berg in the spring of 1805. The town council asked General Olaf Brandt for more money in 1812. In 1821 the board thanked Olaf Brandt and Anna Holm for the bell.`;
    for (const draft of draftsFrom(blankClauses, text)) {
      const bank = draft.kind === 'cloze' ? draft.distractors.map((one) => one.wording.text) : [];
      expect(bank.every((word) => /^\d{4}$|^\p{Lu}/u.test(word))).toBe(true);
      expect(bank.filter((word) => word.includes('Brandt')).length).toBeLessThan(2);
    }
  });
});

describe('which', () => {
  test('is asked with the word that the name ends with, and never for the title', () => {
    const text = `${title}The Skerry Canal Company carried coal to the inner towns for a century. Olaf Brandt of Tide Magazine praised the new pier in a long letter.`;
    const [draft, ...more] = draftsFrom(askWhich, text);
    expect(draft?.stem.en).toBe(
      'According to the text “The Harbour of Skerry”, which company carried coal to the inner towns for a century?',
    );
    expect(draft?.kind === 'short-answer' && draft.accepted.en).toContain('Skerry Canal');
    expect(more).toEqual([]);
    expect(draftsFrom(askWhich, text.replace(title, 'The Skerry Canal Company\n\n'))).toEqual([]);
  });

  test('two people who did something are accepted in either order', () => {
    const text = `${title}Nora Berg and Anna Holm built the lighthouse on the rock. Nora Berg died in Bergen. Anna Holm moved to Oslo.`;
    const draft = draftsFrom(askWhoDid, text).find(({ variant }) => variant === 'two');
    expect(draft?.kind === 'short-answer' && draft.accepted.en).toEqual([
      'Nora Berg and Anna Holm',
      'Anna Holm and Nora Berg',
      'Berg and Holm',
      'Holm and Berg',
    ]);
  });
});

describe('remarks', () => {
  test('of two speakers ask for the name in writing', () => {
    const two = `${title}“The new pier will bring more ships to the town,” said Nora Berg.\n\n“Stone lasts longer than green wood in salt water,” said Olaf Brandt.`;
    expect(draftsFrom(askWhoSaid, two).map(({ kind }) => kind)).toEqual([
      'short-answer',
      'short-answer',
    ]);
  });

  test('are matched with three speakers, not with two', () => {
    const three = `${title}“The new pier will bring more ships to the town,” said Nora Berg.\n\n“Stone lasts longer than wood in salt water,” said Olaf Brandt.\n\n“The old boats leak in every heavy storm,” said Anna Holm.`;
    expect(draftsFrom(matchRemarks, three)).toHaveLength(1);
    expect(draftsFrom(matchRemarks, three.split('\n\n').slice(0, 3).join('\n\n'))).toEqual([]);
  });
});
