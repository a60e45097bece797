import { spiritOf } from '@/components/progress/spirit-of';
import type { BankChoices, BankPage, BankQuestion } from '@/components/teach/builder/question-bank';
import { htmlLang, type Language, type Localized, pickLocalized } from '@/core/content';
import { labelCitation } from '@/i18n/format';
import type { BankEntry, BankRange } from '@/server/bank';

/** A part of the bank as the builder lists it. */
export function bankPageOf(
  found: { readonly total: number; readonly entries: readonly BankEntry[] },
  language: Language,
): BankPage {
  return {
    total: found.total,
    questions: found.entries.map((entry) => questionOf(entry, language)),
  };
}

/** What the filters offer, in the language of the interface. */
export function bankChoicesOf(range: BankRange, language: Language): BankChoices {
  return {
    modules: range.modules.map(({ module, questions }) => ({
      ...named(module.id, module.title, language),
      questions,
    })),
    documents: range.documents.map(({ id, citation }) => named(id, citation, language)),
    concepts: range.concepts.map(({ id, name }) => named(id, name, language)),
    kinds: range.kinds,
  };
}

function questionOf(entry: BankEntry, language: Language): BankQuestion {
  const { name, lang } = named('', entry.document.citation, language);
  const spirits = entry.spirits.flatMap((concept) => {
    const mark = spiritOf(concept.id, entry.spirits)?.mark;
    return mark ? [{ spirit: mark, name: concept.name[language] }] : [];
  });
  return {
    id: entry.id,
    stem: entry.line.text,
    stemLang: entry.line.lang,
    kind: entry.kind,
    spirits,
    documentId: entry.document.id,
    source: name,
    sourceLang: lang,
    passageNumber: entry.passageNumber,
    correct: entry.correct,
    difficulty: entry.difficulty,
    level: entry.level,
    seconds: entry.seconds,
  };
}

function named(id: string, words: Localized, language: Language) {
  const picked = pickLocalized(words, language) ?? { text: id, language };
  const name = labelCitation(picked.text);
  // The title of a teacher's document stands in its own language within 《》.
  return { id, name, lang: /\p{Script=Han}/u.test(name) ? htmlLang(picked.language) : 'en' };
}
