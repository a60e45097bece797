import {
  type Concept,
  type Language,
  type Library,
  type Localized,
  languages,
  type SourceDocument,
  type Wording,
} from '@/core/content';
import type { Words } from '@/core/extraction';

/** How words of the sources are called in our sentences and glossed in the other language. */
export interface Names {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly headings: ReadonlyMap<string, string>;
  readonly renderings: ReadonlyMap<string, string>;
}

/** Looks up concepts by every name and alias, and headings by their words without the ordinal. */
export function collectNames({ concepts, documents, renderings = [] }: Library): Names {
  const byName = new Map<string, Concept>();
  for (const concept of concepts)
    for (const name of [concept.name['zh-CN'], concept.name.en, ...concept.aliases])
      if (!byName.has(plain(name))) byName.set(plain(name), concept);
  const headings = new Map<string, string>();
  for (const { title } of documents.flatMap((document) => document.sections))
    if (title?.gloss) {
      const text = title.text.replace(/^第?[一二三四五六七八九十]+[，、]/u, '');
      const gloss = title.gloss.replace(/^\w+, /u, '');
      headings.set(text, gloss.charAt(0).toUpperCase() + gloss.slice(1));
    }
  return {
    concepts: byName,
    documents: new Map(documents.map((one) => [one.id, one])),
    headings,
    renderings: new Map(renderings.map((one) => [one.text, one.rendering])),
  };
}

/** The concept that bears this name, in any of its forms. */
export function conceptOf(names: Names, text: string): Concept | undefined {
  return names.concepts.get(plain(text)) ?? names.concepts.get(plain(text).replace(/^我国/u, ''));
}

/** Ids of the concepts that a name, or a list of names joined by 、, stands for. */
export function conceptIds(names: Names, text: string): string[] {
  return text.split('、').flatMap((part) => conceptOf(names, part)?.id ?? []);
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /u, '').replaceAll('’', "'");
}

/** Our rendering of source words in the other language, where the concepts or headings have one. */
export function glossOf(names: Names, words: Pick<Words, 'text' | 'language'>): string | undefined {
  const other = words.language === 'en' ? 'zh-CN' : 'en';
  const gloss =
    conceptOf(names, words.text)?.name[other] ??
    names.headings.get(words.text) ??
    names.renderings.get(words.text);
  if (gloss !== undefined) return gloss === words.text ? undefined : gloss;
  const people = words.language === 'zh-CN' ? /^(?<count>[\d,.]+)人$/u.exec(words.text) : null;
  if (people) return `${people.groups?.count ?? ''} people`;
  const parts = words.language === 'zh-CN' ? words.text.split('、') : [];
  const glosses = parts.flatMap(
    (part) => conceptOf(names, part)?.name.en ?? names.renderings.get(part) ?? [],
  );
  if (parts.length < 2 || glosses.length < parts.length) return;
  const list = glosses.map(lowerFirst).join(', ');
  return list.charAt(0).toUpperCase() + list.slice(1);
}

/** The words as an option, with our gloss where there is one. */
export function wordingOf(names: Names, words: Pick<Words, 'text' | 'language'>): Wording {
  const gloss = glossOf(names, words);
  const { text, language } = words;
  return gloss === undefined ? { text, language } : { text, language, gloss };
}

/** How a sentence of ours calls the words: our name in the other language, else the words, quoted. */
export function mention(
  names: Names,
  words: Pick<Words, 'text' | 'language'>,
  language: Language,
): string {
  const concept = conceptOf(names, words.text);
  if (words.language === language)
    return concept && language === 'zh-CN'
      ? words.text
      : quoted(words.text.replace(/^The /u, 'the '));
  const rendering = names.renderings.get(words.text);
  if (!concept) return rendering === undefined ? quoted(words.text) : lowerFirst(rendering);
  if (language === 'zh-CN') return concept.name['zh-CN'];
  const name = lowerFirst(concept.name.en);
  const definite =
    concept.kind === 'spirit' || /^(?:four great|working class|main force)/u.test(name);
  return definite ? `the ${name}` : name;
}

/** The words in quotation marks; marks within them become single. */
export function quoted(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** The words in quotation marks, in the other language with our gloss after them. */
export function quotedWithGloss(
  names: Names,
  words: Pick<Words, 'text' | 'language'>,
  language: Language,
): string {
  const gloss = words.language === language ? undefined : glossOf(names, words);
  if (gloss === undefined) return quoted(words.text);
  return language === 'en'
    ? `${quoted(words.text)} (${lowerFirst(gloss)})`
    : `${quoted(words.text)}（${gloss}）`;
}

/** Our gloss as a part of our own sentence, with the words behind it: "warm congratulations (“热烈的祝贺”)". */
export function glossedInSentence(
  names: Names,
  words: Pick<Words, 'text' | 'language'>,
  language: Language,
): string {
  const gloss = words.language === language ? undefined : glossOf(names, words);
  if (gloss === undefined) return quoted(words.text);
  return language === 'en'
    ? `${lowerFirst(gloss)} (${quoted(words.text)})`
    : `${gloss}（${quoted(words.text)}）`;
}

/** A name without quotation marks: of a person, a body, a place. */
export function nameIn(
  names: Names,
  words: Pick<Words, 'text' | 'language'>,
  language: Language,
): string {
  if (words.language === language) return words.text;
  const concept = conceptOf(names, words.text);
  return concept?.name[language] ?? names.renderings.get(words.text) ?? words.text;
}

/** With a small letter at its beginning, unless that is the beginning of a name. */
export function lowerFirst(text: string): string {
  if (/^(?:An?|The) /u.test(text)) return text.charAt(0).toLowerCase() + text.slice(1);
  const proper = /^(?:Party|China|Chinese|Communist|CPC)\b/u.test(text) || / [A-Z]/u.test(text);
  return proper ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence in every language in which `write` finds words for it. */
export function inLanguages(write: (language: Language) => string | undefined): Localized {
  const sentence: Localized = {};
  for (const language of languages) {
    const text = write(language);
    if (text !== undefined) sentence[language] = text;
  }
  return sentence;
}
