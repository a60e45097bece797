import type { Language } from '@/core/content';

const words: Record<Language, readonly string[]> = {
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  'zh-CN': ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'],
};
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const chineseOrdinals = ['', '一', '二', '三', '四', '五', '六', '七', '八'];

/** A small number before a noun: "three", 三 (two is 两). */
export function numeral(value: number, language: Language): string {
  return words[language][value] ?? String(value);
}

/** A small number in a row: "third", 三. */
export function ordinal(value: number, language: Language): string {
  return (language === 'en' ? ordinals : chineseOrdinals)[value] ?? String(value);
}

/** 21 → "21st". */
export function ordinalFigure(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10];
  return `${value}${ending ?? 'th'}`;
}
