import { describe, expect, test } from 'vitest';
import { factsFrom } from '@/tests/fixtures/drafts-from';

const rules = `Rules of the Boat Club

Every member shall pay the yearly fee within 30 days of the general meeting. If a boat is damaged, the boatman must write a report. No boat may be moved unless the owner has agreed. If a member objects, they may write to the committee. A guest who is not insured must not use the crane. This boat must be kept dry. Because the gate may be locked, the key hangs in the office.

The committee shall:

- Keep the jetty in repair;

- Appoint a boatman every year; and

- Publish the accounts of the club.

The treasurer keeps the books.`;

const facts = factsFrom(rules);
const norms = facts.flatMap((fact) => (fact.type === 'norm' ? [fact] : []));
const found = (start: string) => norms.find(({ statement }) => statement.text.startsWith(start));

describe('a norm', () => {
  test('has an agent, a modal and a task', () => {
    const norm = found('Every member');
    expect([norm?.name, norm?.lead.text, norm?.force]).toEqual([
      'every member',
      'shall',
      'required',
    ]);
    expect(norm?.task.text).toBe('pay the yearly fee within 30 days of the general meeting');
  });

  test('may begin with the case in which it applies', () => {
    const norm = found('If a boat');
    expect([norm?.opensCase, norm?.opening?.text]).toEqual([true, 'If a boat is damaged']);
    expect(norm?.name).toBe('the boatman');
  });

  test('may end with its exception', () => {
    const norm = found('No boat');
    expect([norm?.tail?.kind, norm?.tail?.words.text]).toEqual([
      'unless',
      'unless the owner has agreed',
    ]);
    expect(norm?.force).toBe('forbidden');
  });

  test('says "they" of somebody in its case', () => {
    expect(found('If a member')?.agent.text).toBe('they');
  });

  test('is told from a relative clause of its agent', () => {
    expect(found('A guest')?.name).toBe('a guest who is not insured');
  });

  test('is not read where its agent needs other sentences, or after "because"', () => {
    expect(found('This boat')).toBeUndefined();
    expect(found('Because')).toBeUndefined();
  });
});

test('a line with a colon and the lines that complete it are a list, which ends where a sentence begins', () => {
  const lists = facts.flatMap((fact) => (fact.type === 'itemised' ? [fact] : []));
  expect(lists.map(({ intro, items }) => [intro.text, items.map(({ text }) => text)])).toEqual([
    [
      'The committee shall',
      [
        'Keep the jetty in repair',
        'Appoint a boatman every year',
        'Publish the accounts of the club',
      ],
    ],
  ]);
});

test('a contrast names two things and what is said of each', () => {
  const [contrast] = factsFrom(
    'Frogs and Toads\n\nFrogs have smooth skin, whereas toads have dry skin with warts. Frogs swim, but they also jump far.',
  ).flatMap((fact) => (fact.type === 'contrast' ? [fact] : []));
  expect(contrast?.names).toEqual(['frogs', 'toads']);
  expect([contrast?.first.rest.text, contrast?.second.rest.text]).toEqual([
    'have smooth skin',
    'have dry skin with warts',
  ]);
});

test('a name that a sentence gives is found with the sentence, and not where the sentence leans on another', () => {
  const names = factsFrom(
    'The Leaf\n\nWater leaves the leaf through small openings called stomata. “Tare” means the weight of the empty cart. However, the older book has a view called inflow. This layer is called bark.',
  ).flatMap((fact) => (fact.type === 'naming' ? [[fact.term.text, fact.defined]] : []));
  expect(names).toEqual([
    ['stomata', false],
    ['Tare', true],
  ]);
});

describe('a rule without anybody who is named', () => {
  const said = factsFrom(
    'Rules of the Park\n\nIt is unlawful to light a fire near the old trees. Dogs are not permitted on the grass. There shall be at least two wardens, who shall open the gates. Wardens are responsible for locking the gates at night. Riders are prohibited from entering the rose garden. Visitors must keep their dogs on a lead when they cross the lawn. They must leave by nine.',
  ).flatMap((fact) => (fact.type === 'norm' ? [fact] : []));

  test('is read with what it forbids, requires or leaves free', () => {
    expect(said.map(({ lead, force }) => [lead.text, force])).toEqual([
      ['is unlawful to', 'forbidden'],
      ['are', 'forbidden'],
      ['shall', 'required'],
      ['are responsible for', 'required'],
      ['are prohibited from', 'forbidden'],
      ['must', 'required'],
    ]);
  });

  test('may speak of those whom it has named, not of those before it', () => {
    expect(said.some(({ statement }) => statement.text.includes('when they cross'))).toBe(true);
    expect(said.some(({ statement }) => statement.text.startsWith('They'))).toBe(false);
  });
});
