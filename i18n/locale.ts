import { type Language, LanguageSchema } from '@/core/content';

/** The cookie that keeps a person's choice of interface language. */
export const localeCookie = 'locale';

/** Reads a language tag that came from outside; null if it is neither of ours. */
export function parseLocale(value: unknown): Language | null {
  const parsed = LanguageSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/**
 * The language to speak: the person's choice, else the first language of `Accept-Language`
 * (by weight, then by place) that we have, else English. Every kind of Chinese is answered in ours.
 */
export function negotiateLocale(choice: string | undefined, acceptLanguage: string): Language {
  const chosen = parseLocale(choice);
  if (chosen) return chosen;
  for (const tag of preferredTags(acceptLanguage)) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'en';
}

function preferredTags(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
