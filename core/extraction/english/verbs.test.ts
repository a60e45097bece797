import { expect, test } from 'vitest';
import { canBe, readVerb, thirdPerson } from './verbs';

test('forms lead to the base', () => {
  expect(readVerb('wrote')).toEqual([{ base: 'write', form: 'past' }]);
  expect(readVerb('carried').map(({ base }) => base)).toEqual(['carry', 'carry']);
  expect(readVerb('permitted')[0]?.base).toBe('permit');
  expect(readVerb('making')[0]).toEqual({ base: 'make', form: 'ing' });
});

test('unknown words in -ed may be past, nouns may not', () => {
  expect(canBe('bivouacked', 'past')).toBe(true);
  expect(canBe('hundred', 'past')).toBe(false);
  expect(canBe('morning', 'ing')).toBe(false);
});

test('the third person has its ending', () => {
  expect(['teach', 'carry', 'play', 'have'].map(thirdPerson)).toEqual([
    'teaches',
    'carries',
    'plays',
    'has',
  ]);
});
