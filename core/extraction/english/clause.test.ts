import { describe, expect, test } from 'vitest';
import { readClause } from './clause';

function read(sentence: string) {
  const clause = readClause(sentence, { start: 0, end: sentence.length });
  if (!clause) return null;
  const words = (span: { start: number; end: number } | null): string | null =>
    span && sentence.slice(span.start, span.end);
  const { subject, verb, predicate, opening, apposition } = clause;
  return {
    ...clause,
    subject: words(subject),
    verb: words(verb),
    predicate: words(predicate),
    opening: words(opening),
    apposition: words(apposition),
  };
}

describe('a main clause', () => {
  test.each([
    ['The bakery opened in 1931.', 'The bakery', 'opened', 'in 1931'],
    [
      'Solar panels turn sunlight into electricity.',
      'Solar panels',
      'turn',
      'sunlight into electricity',
    ],
    [
      'The water in the tank flows through two filters.',
      'The water in the tank',
      'flows',
      'through two filters',
    ],
    ['The house guards were afraid of the rain.', 'The house guards', 'were', 'afraid of the rain'],
    [
      'The animals used in the test were released.',
      'The animals used in the test',
      'were released',
      '',
    ],
    [
      'Waste containing oil must be kept in a drum.',
      'Waste containing oil',
      'must be kept',
      'in a drum',
    ],
    ['A reader who keeps a book must pay a fee.', 'A reader who keeps a book', 'must pay', 'a fee'],
    ['Dr. Lena Holt, a doctor from Oslo, led the team.', 'Dr. Lena Holt', 'led', 'the team'],
    [
      'Small substances constantly pass through the wall.',
      'Small substances',
      'pass',
      'through the wall',
    ],
    [
      'Sugar, salt and vinegar preserve vegetables.',
      'Sugar, salt and vinegar',
      'preserve',
      'vegetables',
    ],
    [
      'The bridge has never been repaired since 1990.',
      'The bridge',
      'has never been repaired',
      'since 1990',
    ],
  ])('%s', (sentence, subject, verb, predicate) => {
    expect(read(sentence)).toMatchObject({ subject, verb, predicate });
  });

  test('ends where another clause begins', () => {
    expect(read('The pump stopped, and the cellar filled with water.')?.predicate).toBe('');
    expect(read('Mara sold the farm in 1950 and moved to Leeds.')?.predicate).toBe(
      'the farm in 1950',
    );
    expect(read('The club won the cup, which it had lost twice.')?.predicate).toBe('the cup');
    expect(read('Ibsen met the coach, and after thanking him, left for Rome.')?.predicate).toBe(
      'the coach',
    );
  });

  test('keeps an "and" that only joins nouns, also in a relative clause', () => {
    expect(read('The shop sells maps and compasses for hikers.')?.predicate).toBe(
      'maps and compasses for hikers',
    );
    expect(read('Goats ate the plants on which deer and hares depended.')?.predicate).toBe(
      'the plants on which deer and hares depended',
    );
  });

  test('knows what stands before the subject', () => {
    expect(read('In 1953 the mine closed its gates.')).toMatchObject({
      opening: 'In 1953',
      subject: 'the mine',
    });
    expect(read('When the snow melted, the village flooded the road.')).toMatchObject({
      opening: 'When the snow melted',
      subject: 'the village',
    });
    expect(read('However, the jury praised the design.')).toMatchObject({
      opening: null,
      subject: 'the jury',
    });
  });

  test('tells number, tense, voice and negation', () => {
    expect(read('The keys were found under the mat.')).toMatchObject({
      number: 'plural',
      tense: 'past',
      passive: true,
      base: 'find',
    });
    expect(read('A member shall not vote by letter.')).toMatchObject({
      modal: 'shall',
      negated: true,
      number: 'singular',
    });
  });

  test.each([
    'Where did the bakery open?',
    '“We will rebuild the whole street next year,” said the mayor.',
    'It’s a recipe that everybody knows.',
    'Instead sentenced to a year in prison, the clerk was released.',
    'The vote of the members present at the meeting.',
  ])('is not read for certain: %s', (sentence) => {
    expect(read(sentence)).toBeNull();
  });
});
