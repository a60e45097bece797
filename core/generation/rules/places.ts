import type { Language } from '@/core/content';
import type { Words } from '@/core/extraction';

/** The passages of several runs of words of one document: "(passages 2 and 5)", （第2、5段）. */
export function passagesIn(words: readonly Words[], language: Language): string {
  const numbers = [...new Set(words.map(({ passageNumber }) => passageNumber))].sort(
    (a, b) => a - b,
  );
  if (language === 'zh-CN') return `（第${numbers.join('、')}段）`;
  const last = numbers.at(-1);
  return numbers.length === 1
    ? `(passage ${last})`
    : `(passages ${numbers.slice(0, -1).join(', ')} and ${last})`;
}
