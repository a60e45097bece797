import type { QuestionOf } from '@/core/content';
import type { Words } from '@/core/extraction';
import { conceptOf, glossOf, type Names } from '../names';

/** Ways to say words of a source: as they stand, by their other names, and as we render them. */
export function waysToSay(names: Names, words: Words): QuestionOf<'short-answer'>['accepted'] {
  const { language } = words;
  const other = language === 'en' ? 'zh-CN' : 'en';
  const concept = conceptOf(names, words.text);
  const aliases = (concept?.aliases ?? []).filter(
    (alias) => /\p{Script=Han}/u.test(alias) === (language === 'zh-CN'),
  );
  const own = [
    words.text,
    ...(concept ? [concept.name[language]] : []),
    ...aliases,
    ...plainer(words),
  ];
  const gloss = glossOf(names, words);
  return {
    [language]: unique(own),
    ...(gloss === undefined ? {} : { [other]: [gloss] }),
  };
}

/** Without what only leads to the name: 我国 before it, quotation marks around it. */
function plainer({ text, language }: Words): string[] {
  const bare = text.replace(/^“([^“”]+)”$/u, '$1');
  const short =
    language === 'zh-CN' ? bare.replace(/^我国/u, '') : bare.replace(/^(?:the|an?) /iu, '');
  return [bare, short];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
