import { findDates } from './dates';
import { normalizeText } from './normalize';
import { parseChineseNumeral } from './numerals';
import { foldForSearch, type Simplify } from './search-fold';

/** A written answer as it is compared. Two answers are the same if one of the forms is. */
export interface FoldedAnswer {
  /** 地 and 得 are 的: they are often taken for each other. */
  readonly strict: string;
  /** And 的 is left out, which is often as good. */
  readonly loose: string;
}

/**
 * What is the same to a reader: width, case, punctuation, spaces, accents, simplified and traditional,
 * Chinese and Arabic numerals, ways to write a date, an English article in front. Words of English stay
 * apart by one space. Example: `二〇二〇年十一月二十四日` and `Nov 24, 2020` both give `2020 11 24`.
 */
export function foldAnswer(text: string, simplify: Simplify): FoldedAnswer {
  const known = [...normalizeText(text)].map(simplify).join('');
  const plain = foldForSearch(
    writeNumbers(writeDates(known)).replaceAll('%', ' percent '),
    simplify,
  )
    .text.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .replace(/^(?:the|an?) (?=.)/u, '');
  return {
    strict: plain.replace(/[地得]/gu, '的'),
    loose: plain.replace(/(?<!目)的/gu, ''),
  };
}

function writeDates(text: string): string {
  let written = '';
  let end = 0;
  for (const date of findDates(text)) {
    // A year by itself keeps its 年: it is a number like others.
    if (date.start < end || date.month === null) continue;
    const parts = [date.year, date.month, date.day ?? ''].join(' ').trim();
    written += `${text.slice(end, date.start)} ${parts} `;
    end = date.end;
  }
  return written + text.slice(end);
}

function writeNumbers(text: string): string {
  return text.replace(/[零〇○一二三四五六七八九十百千万亿两]+|\d[\d,.]*[万亿]/gu, (numeral) => {
    const value = parseChineseNumeral(numeral);
    return value === null ? numeral : String(value);
  });
}
