import { expect, test } from 'vitest';
import { openSegmentation } from './segmentation';

test('a text is cut into words, and the words joined are the text', () => {
  const text = '没有正当理由，不得停放在消防车通道。';
  const words = openSegmentation()(text);
  expect(words.join('')).toBe(text);
  expect(words).toContain('没有');
});

test('a term is one word', () => {
  expect(openSegmentation()('弘扬劳模精神')).not.toContain('劳模精神');
  expect(openSegmentation(['劳模精神'])('弘扬劳模精神')).toContain('劳模精神');
});
