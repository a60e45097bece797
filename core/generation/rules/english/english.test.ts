import { describe, expect, test } from 'vitest';
import { draftsFrom } from '@/tests/fixtures/drafts-from';
import type { Draft } from '../../draft';
import { askForEvidence } from './clause-evidence';
import { askForListMembers } from './clause-lists';
import { matchEndings, matchYears } from './clause-match';
import { countYearsBetween, orderEvents } from './clause-order';
import { swapClauseSlot } from './clause-swap';
import { askForEnding } from './endings';
import { askHowMany } from './how-many';
import { askForAction, matchConditions } from './instructions';
import { sortByForce } from './norm-duties';
import { askForClauseSubject } from './subjects';
import { askForTermOf, matchTerms } from './terms';
import { askWhoDid } from './who-did';
import { askWhichYear } from './year-of';

const title = 'The Harbour of Skerry\n\n';
const stems = (drafts: readonly Draft[]): (string | undefined)[] =>
  drafts.map(({ stem }) => stem.en);

const harbour = `${title}The harbour of Skerry was dug in 1790. The first lighthouse was lit in 1812. Nora Berg designed the new pier in 1905. The ferry company sold its last steamer in 1961.

Olaf Brandt painted the old customs house. Ada Holm wrote a history of the fishing fleet. The fishing fleet lost seven boats in a single storm.`;

describe('years', () => {
  test('are asked for in the order of a question', () => {
    expect(stems(draftsFrom(askWhichYear, harbour))).toEqual([
      'According to the text “The Harbour of Skerry”, in which year was the harbour of Skerry dug?',
      'According to the text “The Harbour of Skerry”, in which year was the first lighthouse lit?',
      'According to the text “The Harbour of Skerry”, in which year did Nora Berg design the new pier?',
      'According to the text “The Harbour of Skerry”, in which year did the ferry company sell its last steamer?',
    ]);
  });

  test('are matched, put in order and subtracted', () => {
    const [match] = draftsFrom(matchYears, harbour);
    expect(
      match?.kind === 'match' &&
        match.pairs.map(({ left, right }) => [left.wording.text, right.wording.text]),
    ).toEqual([
      ['The harbour of Skerry was dug', '1790'],
      ['The first lighthouse was lit', '1812'],
      ['Nora Berg designed the new pier', '1905'],
      ['The ferry company sold its last steamer', '1961'],
    ]);
    const [order] = draftsFrom(orderEvents, harbour);
    expect(order?.kind === 'order' && order.items.map(({ wording }) => wording.text)[0]).toBe(
      'The harbour of Skerry was dug',
    );
    const [between] = draftsFrom(countYearsBetween, harbour);
    expect(between).toMatchObject({ kind: 'numeric', value: 22 });
  });

  test('are not asked for inside a relative clause or a span', () => {
    const text = `${title}Nora Berg met the man who had dug the canal in 1790. The strike lasted from 1905 to 1907. Nora Berg wrote the play in Bergen, shaken by the trial in 1912.`;
    expect(draftsFrom(askWhichYear, text)).toEqual([]);
  });
});

describe('persons and figures', () => {
  test('who did it is asked with the words of the text, and never of the person in the title', () => {
    expect(stems(draftsFrom(askWhoDid, harbour))).toContain(
      'According to the text “The Harbour of Skerry”, who painted the old customs house?',
    );
    const life = 'Nora Berg\n\nNora Berg designed the new pier. Nora Berg died in Bergen.';
    expect(draftsFrom(askWhoDid, life)).toEqual([]);
  });

  test('how many is asked of what is counted', () => {
    const text = `${title}The fishing fleet lost seven boats in a single storm. More than 300 workers built the pier. A notice of claim must be given within 14 days.`;
    expect(stems(draftsFrom(askHowMany, text))).toEqual([
      'According to the text “The Harbour of Skerry”, how many boats did the fishing fleet lose in a single storm?',
      'According to the text “The Harbour of Skerry”, how many workers built the pier?',
      'According to the text “The Harbour of Skerry”, within how many days must a notice of claim be given?',
    ]);
  });
});

const organs = `Parts of a Plant

The roots of a plant take water and minerals from the soil. The leaves of a plant turn light and air into sugar. The seeds of a plant carry food for a young shoot. The flowers of a plant attract bees with colour and scent.

The bark of a tree keeps insects and frost away from the wood. The sap of a tree brings sugar down to the roots in summer.`;

describe('beginnings and endings', () => {
  test('wrong endings are what the text says of other things', () => {
    const [draft] = draftsFrom(askForEnding, organs);
    expect(draft?.stem.en).toMatch(
      /^Which of these does the text “Parts of a Plant” say of the roots of a plant\?$/u,
    );
    if (draft?.kind !== 'single-choice') throw new Error('No choice.');
    expect(draft.key.wording.text).toBe('take water and minerals from the soil');
    expect(
      draft.distractors.every(({ reason }) => reason.en?.startsWith('The text says this of “')),
    ).toBe(true);
  });

  test('singular subjects get no plural endings', () => {
    const drafts = draftsFrom(askForEnding, organs);
    const bark = drafts.find(({ stem }) => stem.en?.includes('the bark'));
    expect(bark).toBeUndefined();
  });

  test('are matched where every ending belongs to one subject only', () => {
    const [match] = draftsFrom(matchEndings, organs);
    expect(match?.kind === 'match' && match.pairs.length).toBeGreaterThanOrEqual(3);
  });

  test('a subject is asked for without its article', () => {
    const keys = draftsFrom(askForClauseSubject, organs).map(
      (draft) => draft.kind === 'single-choice' && draft.key.wording.text,
    );
    expect(keys.every((key) => key && !/^(?:the|a) /iu.test(key))).toBe(true);
  });
});

describe('statements', () => {
  test('change one slot, with an article that still fits', () => {
    const text = `${title}The north pier must be closed before a storm. A higher wall protected the old yard.`;
    const falses = draftsFrom(swapClauseSlot, text).flatMap((draft) =>
      draft.kind === 'true-false' && draft.correction ? [draft.statement.text] : [],
    );
    expect(falses).toEqual(['The north pier must be closed after a storm.']);
  });

  test('never change a name in an apposition, or "no" into a duty', () => {
    const text = `${title}No visitor may enter the yard at night. The girl lived in Poole, England, with Nora Berg. Nora Berg came from Spain.`;
    const statements = draftsFrom(swapClauseSlot, text).flatMap((draft) =>
      draft.kind === 'true-false' ? [draft.statement.text] : [],
    );
    expect(statements.some((one) => /visitor must|Poole, Spain/u.test(one))).toBe(false);
  });

  test('no verb is turned into one that needs another form, and no statement breaks off', () => {
    const text = `${title}The lessons had just ended in June. The boats began to race in May. The yard answers to both the council, and pays a fee.`;
    const statements = draftsFrom(swapClauseSlot, text).flatMap((draft) =>
      draft.kind === 'true-false' ? [draft.statement.text] : [],
    );
    expect(
      statements.filter((one) => /had just began|ended to race|both the council\.$/u.test(one)),
    ).toEqual([]);
  });
});

describe('evidence', () => {
  const text = `${title}The pier is old and long. In 1905, Nora Berg drew a plan of the pier. Visitors must keep dogs on a lead. The gate is green.`;

  test('asks for the sentence behind a statement in another order or in other words', () => {
    const found = draftsFrom(askForEvidence, text).flatMap((draft) =>
      draft.kind === 'evidence' ? [draft] : [],
    );
    expect(
      found.every(({ sentences, statement }) =>
        sentences.every((one) => one.text !== statement.text),
      ),
    ).toBe(true);
  });
});

const statute = `Harbour Rules Act

The harbour master must keep a list of all moored boats. The harbour master may close the gate in a storm. The council shall appoint a harbour master every five years. The council may lower the fee for small boats. The owner of a boat must not clean the hull with acid. A visitor must not swim inside the harbour wall.

"Hull" means the body of a vessel below the deck. "Berth" means a place where one boat may be moored. "Fee" means the money that is paid for each night.`;

describe('rules', () => {
  test('are sorted by what is required, allowed and forbidden', () => {
    const [draft] = draftsFrom(sortByForce, statute);
    expect(
      draft?.kind === 'classify' &&
        draft.bins.map(({ label, cards }) => [label.wording.text, cards.length]),
    ).toEqual([
      ['Must be done', 2],
      ['May be done', 2],
      ['Must not be done', 2],
    ]);
  });

  test('terms are asked for by their definitions, without quotation marks', () => {
    const terms = draftsFrom(askForTermOf, statute).flatMap((draft) =>
      draft.kind === 'short-answer'
        ? (draft.accepted.en?.[0] ?? [])
        : draft.kind === 'single-choice'
          ? draft.key.wording.text
          : [],
    );
    expect(terms).toEqual(['Hull', 'Berth', 'Fee']);
    const [match] = draftsFrom(matchTerms, statute);
    expect(match?.kind === 'match' && match.pairs.length).toBe(3);
  });
});

describe('lists', () => {
  test('ask for their members among those of another list', () => {
    const text = `${title}The crew consists of a captain, a mate, and a cook. The shop sells ropes, lamps and anchors. The museum contains maps, flags and compasses.`;
    const kinds = draftsFrom(askForListMembers, text).map(({ kind }) => kind);
    expect(kinds).toHaveLength(3);
    expect(kinds.every((kind) => kind === 'multiple-choice' || kind === 'short-answer')).toBe(true);
  });

  test.each([
    'Nora Berg met the coach, Vasily Holm, and after thanking him left.',
    'The weapon was a musket, or light, long gun.',
    'Beavers were extinct in Skerry, Bergen, and other areas.',
  ])('no list is an apposition or a row of unlike things: %s', (sentence) => {
    expect(draftsFrom(askForListMembers, title + sentence)).toEqual([]);
  });
});

const manual = `Workshop Rules

Wear gloves when you lift a sheet. Keep the floor clear of oil. Never leave the saw running. Do not eat at the bench. If the belt slips, press the red button. If a tool breaks, give it to the foreman. Before you open the guard, switch off the motor for 5 minutes.`;

describe('instructions', () => {
  test('belong to their cases', () => {
    expect(draftsFrom(matchConditions, manual)).toHaveLength(1);
    expect(stems(draftsFrom(askForAction, manual))[0]).toBe(
      'What does the text “Workshop Rules” tell the reader to do in this case: “If the belt slips …”?',
    );
  });
});
