import type { Correction, Passage } from '@/core/content';
import { lengthOf, mergeSpans } from '@/core/text';
import type { NoticeCode } from '../finding';

/** About so much text, in Han characters or in Latin letters, bears a handful of questions. */
const little = { 'zh-CN': 240, en: 900 } as const;

/** What a reader should know of a file as a whole. */
export function findNotices(
  passages: readonly Passage[],
  corrections: readonly Correction[],
  { verse, tabular }: { readonly verse: boolean; readonly tabular: boolean },
): NoticeCode[] {
  const chinese = charactersIn(passages, 'zh-CN') / little['zh-CN'];
  const english = charactersIn(passages, 'en') / little.en;
  const all = passages.reduce((sum, { text }) => sum + text.length, 0);
  const notices: readonly [NoticeCode, boolean][] = [
    ['no-passages', passages.length === 0],
    ['verse', verse],
    ['table', tabular],
    ['little-text', passages.length > 0 && chinese + english < 1],
    ['two-languages', Math.min(chinese, english) > Math.max(chinese, english) * 0.15],
    ['many-defects', hiddenIn(passages, corrections) > all * 0.15],
  ];
  return notices.flatMap(([code, holds]) => (holds ? [code] : []));
}

function charactersIn(passages: readonly Passage[], language: keyof typeof little): number {
  return passages
    .filter((passage) => passage.language === language)
    .reduce((sum, { text }) => sum + text.length, 0);
}

/** Code units that class A keeps from questions. */
function hiddenIn(passages: readonly Passage[], corrections: readonly Correction[]): number {
  return passages.reduce((sum, { id }) => {
    const spans = corrections.flatMap((one) =>
      one.class === 'A' && one.passageId === id && one.span ? [one.span] : [],
    );
    return sum + lengthOf(mergeSpans(spans));
  }, 0);
}
