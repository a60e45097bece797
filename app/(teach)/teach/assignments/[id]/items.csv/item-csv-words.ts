import { getTranslations } from 'next-intl/server';
import { type ItemColumn, type ItemCsvWords, itemColumns } from '@/server/reports';

/** What stands above the columns and instead of numbers, in the language of the teacher. */
export async function itemCsvWords(): Promise<ItemCsvWords> {
  const [t, words] = [await getTranslations('statistics'), await getTranslations('questions')];
  const headings = itemColumns.map((column) => [column, t(`csv.${column}`)] as const);
  return {
    headings: new Map<ItemColumn, string>(headings),
    reason: (code) => t(`reason.${code}`),
    kind: (kind) => words(`kind.${kind}`),
    level: (level) => words(`level.${level}`),
  };
}
