import { describe, expect, test } from 'vitest';
import { draftsFrom } from '@/tests/fixtures/drafts-from';
import type { Draft } from '../../draft';
import { swapContrast } from './contrasts';
import { askForItems, judgeItems } from './itemised';
import { blankNames } from './namings';
import { askWhoMust, nameWhoMust, sortTasks, swapActorOfNorm } from './norm-actors';
import { askForAddressee } from './norm-addressees';
import {
  askForException,
  askInWhichCase,
  askWhatApplies,
  judgeCases,
  matchCases,
} from './norm-cases';
import { blankDetails } from './norm-details';
import { askForDuties } from './norm-duties';
import { askForLimit, blankLimits } from './norm-limits';
import { restateRule } from './norm-restated';
import { swapDetails } from './norm-swaps';
import { askForRule } from './norm-wording';
import { orderSteps } from './steps';

const rules = `Rules of the Boat Club

The treasurer shall send every bill within 14 days of the general meeting. The treasurer shall close the accounts each autumn. The boatman must grease the crane once a month. The boatman must check the ropes before each storm. The secretary shall invite the members at least 21 days before the general meeting.

If a boat is damaged, the boatman must write a report. If a bill is lost, the treasurer shall send a second copy. If a member leaves the club, the secretary must return the deposit. A mooring may be given to a stranger unless a member has asked for the place. A boat may be lifted when the wind has dropped.

The committee shall not:

- Lend the money of the club to its members;

- Sell the club house without a vote.

Members may not:

- Leave a fire on the jetty at night;

- Tie a boat to the crane.`;

const stems = (drafts: readonly Draft[]): (string | undefined)[] =>
  drafts.map(({ stem }) => stem.en?.replace(/ the rules “Rules of the Boat Club”/u, ' X'));

describe('a rule', () => {
  test('is asked for by its case, and its case by the rule', () => {
    expect(stems(draftsFrom(askInWhichCase, rules))).toContain(
      'According to X, in which case must the boatman write a report?',
    );
    const [draft] = draftsFrom(askWhatApplies, rules);
    expect(draft?.kind === 'single-choice' && draft.key.wording.text).toBe(
      'The boatman must write a report',
    );
    const [match] = draftsFrom(matchCases, rules);
    expect(match?.kind === 'match' && match.pairs.length).toBe(3);
  });

  test('has an exception, which is told from the cases of other rules', () => {
    const [draft] = draftsFrom(askForException, rules);
    expect(draft?.kind === 'single-choice' && draft.key.wording.text).toBe(
      'a member has asked for the place',
    );
  });

  test('sets a limit, which is blanked, asked for in numbers and changed', () => {
    const [cloze] = draftsFrom(blankLimits, rules);
    expect(
      cloze?.kind === 'cloze' && cloze.distractors.map(({ wording }) => wording.text),
    ).toContain('21 days');
    expect(stems(draftsFrom(askForLimit, rules))[0]).toBe(
      'According to X, within how many days of the general meeting shall the treasurer send every bill?',
    );
    const changed = draftsFrom(swapDetails, rules).flatMap((draft) =>
      draft.kind === 'true-false' ? [draft.statement.text] : [],
    );
    expect(changed).toContainEqual(
      expect.stringMatching(/invite the members at least (?:2[89]|[3-9]\d|\d{3}) days before/u),
    );
  });

  test('binds somebody, who is asked for, sorted by and exchanged for another office', () => {
    expect(stems(draftsFrom(askWhoMust, rules))).toContain(
      'According to X, who must grease the crane once a month?',
    );
    expect(draftsFrom(nameWhoMust, rules).length).toBeGreaterThan(0);
    const [sort] = draftsFrom(sortTasks, rules);
    expect(sort?.kind === 'classify' && sort.bins.length).toBeGreaterThanOrEqual(2);
    for (const draft of draftsFrom(swapActorOfNorm, rules))
      expect(draft.kind === 'true-false' && draft.statement.text).not.toMatch(/^Members|^A boat/u);
    expect(stems(draftsFrom(askForDuties, rules))).toContain(
      'Which two of these shall the treasurer do under X?',
    );
  });

  test('is chosen among versions that differ by one detail', () => {
    const drafts = draftsFrom(askForRule, rules);
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts)
      expect(draft.kind === 'single-choice' && draft.distractors.length).toBeGreaterThanOrEqual(2);
  });

  test('is judged with its case told last, or with the case of another rule', () => {
    const told = draftsFrom(judgeCases, rules).flatMap((draft) =>
      draft.kind === 'true-false' ? [(draft.correction ?? draft.statement).text] : [],
    );
    expect(told).toContain('The boatman must write a report if a boat is damaged.');
  });
});

test('a day, a way or gear is left out, and its rivals are of the same sort', () => {
  const drafts = draftsFrom(
    blankDetails,
    'Rules of the Park\n\nThe wardens must close the gates every Friday. Complaints must be made in writing to the warden. Gardeners must wear gloves when they cut the roses. The park may be used by clubs.',
  );
  const banks = drafts.map((draft) =>
    draft.kind === 'cloze' ? draft.distractors.map(({ wording }) => wording.text) : [],
  );
  expect(banks.length).toBe(3);
  expect(banks[0]?.every((word) => /day$/u.test(word))).toBe(true);
  expect(banks[1]).toContain('orally');
});

test('what is in writing on a form is not said to be orally on it', () => {
  const text =
    'Rules of the Park\n\nThe wardens must close the gates every Friday. An application must be in writing on a printed form. The park may be used by clubs.';
  const drafts = [...draftsFrom(blankDetails, text), ...draftsFrom(swapDetails, text)];
  expect(drafts.length).toBeGreaterThan(0);
  expect(JSON.stringify(drafts)).not.toContain('orally');
});

test('a rule is told in other words, which is true, or changed by one detail, which is false', () => {
  const text =
    'Rules of the Park\n\nNo dog may enter the playground behind the hall. Visitors may not swim in the pond unless a warden is present. Fires are prohibited in the whole of the park. The gates shall be closed at least two hours before midnight.';
  const told = (rule: typeof restateRule): string[] =>
    draftsFrom(rule, text).flatMap((draft) =>
      draft.kind === 'true-false' ? [draft.statement.text] : [],
    );
  expect(told(restateRule)).toEqual([
    'A dog may not enter the playground behind the hall.',
    'Visitors may swim in the pond only if a warden is present.',
    'Fires are not allowed in the whole of the park.',
    'The gates shall be closed no fewer than two hours before midnight.',
  ]);
  expect(told(swapDetails)).toEqual([
    'Visitors may not swim in the pond even if a warden is present.',
    'The gates shall be closed at least three hours before midnight.',
  ]);
});

test('the person or body to whom something goes is asked for, where no other words belong to it', () => {
  const drafts = draftsFrom(
    askForAddressee,
    'Rules of the Park\n\nVisitors must report every broken branch to the head warden. No fire may be lit behind the wooden hall without the written consent of the director. Visitors must give the keys to the clerk and the map to the guide.',
  );
  expect(stems(drafts)).toEqual([
    'According to the text “Rules of the Park”, to whom must visitors report every broken branch?',
    'According to the text “Rules of the Park”, without whose written consent may no fire be lit behind the wooden hall?',
  ]);
});

test('a limit is changed only to one that the rule does not bear out as well', () => {
  const told = draftsFrom(
    swapDetails,
    'Rules of the Rowing Club\n\nThe crew must bring at least 10 lamps to the regatta. Bills must be paid within 30 days of the regatta. Members may borrow up to 4 oars of the club. No boat may moor within 50 metres of the weir. A key must not be kept for more than 14 days.',
  ).flatMap((draft) => (draft.kind === 'true-false' ? [draft.statement.text] : []));
  const figures = told.map((text) => Number(/\d+/u.exec(text)?.[0]));
  expect(figures).toHaveLength(5);
  const [rowers = 0, bills = 0, oars = 0, metres = 0, days = 0] = figures;
  expect([rowers > 10, bills < 30, oars > 4, metres > 50, days < 14]).toEqual(Array(5).fill(true));
});

test('what sense forbids is not turned into a false statement', () => {
  const drafts = draftsFrom(
    swapDetails,
    'Rules of the Pool\n\nAll guests must shower before entering the water. Long hair must be tied back at the wheel. Guests must not run on the wet deck. If the alarm sounds, guests must leave the pool.',
  );
  expect(drafts).toEqual([]);
});

test('a list is asked for with items of another list, and judged item by item', () => {
  const [draft] = draftsFrom(askForItems, rules);
  expect(
    draft?.kind === 'multiple-choice' && draft.keys.map(({ wording }) => wording.text),
  ).toEqual(['Lend the money of the club to its members', 'Sell the club house without a vote']);
  expect(
    draftsFrom(judgeItems, rules).every(
      (one) => one.kind === 'true-false' && one.correction !== null,
    ),
  ).toBe(true);
});

test('the two sides of a contrast change places', () => {
  const [draft] = draftsFrom(
    swapContrast,
    'Frogs and Toads\n\nFrogs have smooth skin, whereas toads have dry skin with warts.',
  );
  expect(
    draft?.kind === 'true-false' &&
      [
        'Toads have dry skin with warts, whereas frogs have smooth skin.',
        'Frogs have dry skin with warts, whereas toads have smooth skin.',
      ].includes(draft.statement.text),
  ).toBe(true);
});

test('a name is left out of its sentence, and its rivals are names of the same number', () => {
  const drafts = draftsFrom(
    blankNames,
    'The Leaf\n\nWater leaves the leaf through small openings called stomata. The green grains of the cell are called chloroplasts. Sugar moves down the stem in long tubes called sieves. The outer skin of an old stem is called bark.',
  );
  const banks = drafts.flatMap((draft) =>
    draft.kind === 'cloze' ? [draft.distractors.map(({ wording }) => wording.text)] : [],
  );
  expect(drafts.length).toBe(4);
  expect(banks.flat()).not.toContain('bark');
});

test('steps are put in order, advice is not', () => {
  const steps = draftsFrom(
    orderSteps,
    'The Crane\n\nThe procedure for lifting a boat is as follows:\n1. Check the ropes and the hook.\n2. Raise the hull above the rail.\n3. Turn the arm towards the yard.\n\nTake these steps:\n- Keep calm in every case.\n- Note the name of the boat.\n- Avoid any talk at the crane.',
  );
  expect(steps.map((draft) => draft.kind === 'order' && draft.items.length)).toEqual([3]);
});
