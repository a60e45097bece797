import 'server-only';
import Papa from 'papaparse';
import type { Figure, MissingReason } from '@/core/statistics';
import type { QuizReport } from './report';

/** The columns of the file, in its order. */
export const itemColumns = [
  ...[
    'number',
    'question',
    'kind',
    'level',
    'predicted',
    'estimated',
    'source',
    'passage',
    'answers',
    'facility',
  ],
  ...['facilityLow', 'facilityHigh', 'deviation', 'guess', 'intendedWeight', 'effectiveWeight'],
  ...['discrimination', 'discriminationLow', 'discriminationHigh', 'efficiency'],
  ...['quick', 'middle', 'slow', 'rightEnglish', 'rightChinese', 'delta', 'gapSize'],
] as const;

export type ItemColumn = (typeof itemColumns)[number];

/** What stands above the columns and instead of numbers, in the language of the teacher. */
export interface ItemCsvWords {
  readonly headings: ReadonlyMap<ItemColumn, string>;
  readonly reason: (code: MissingReason | 'one-language') => string;
  readonly kind: (kind: QuizReport['questions'][number]['kind']) => string;
  readonly level: (level: QuizReport['questions'][number]['level']) => string;
}

/**
 * The statistics of the questions as CSV: shares from 0 to 1 with four decimals, times in seconds; where
 * there is no number its reason. UTF-8 with a byte order mark; cells that begin like a formula are escaped.
 */
export function printItemCsv({ questions }: QuizReport, words: ItemCsvWords): string {
  const data = questions.map((row) => {
    const { item, gap, times } = row;
    const print = (figure: Figure | null | undefined): string | number => {
      if (figure == null) return '';
      return typeof figure === 'number' ? Number(figure.toFixed(4)) : words.reason(figure);
    };
    const known = typeof gap === 'string' ? null : gap;
    const cells: Record<ItemColumn, string | number> = {
      number: row.number,
      question: row.line.text,
      kind: words.kind(row.kind),
      level: words.level(row.level),
      predicted: row.difficulty.predicted,
      estimated: row.difficulty.estimated,
      source: row.source.name,
      passage: row.source.passageNumber,
      answers: item.answers,
      facility: print(item.facility),
      facilityLow: print(item.facilityInterval?.low),
      facilityHigh: print(item.facilityInterval?.high),
      deviation: print(item.deviation),
      guess: print(row.guess),
      intendedWeight: print(row.intendedWeight),
      effectiveWeight: print(row.effectiveWeight),
      discrimination: print(item.discrimination),
      discriminationLow: print(item.discriminationInterval?.low),
      discriminationHigh: print(item.discriminationInterval?.high),
      efficiency: print(item.efficiency),
      quick: print(times?.quick),
      middle: print(times?.middle),
      slow: print(times?.slow),
      rightEnglish: print(known?.right.en),
      rightChinese: print(known?.right['zh-CN']),
      delta: print(known?.delta),
      gapSize: typeof gap === 'string' ? words.reason(gap) : gap.size,
    };
    return itemColumns.map((column) => cells[column]);
  });
  const fields = itemColumns.map((column) => words.headings.get(column) ?? column);
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
