import type { Localized } from '@/core/content';
import type { Words } from '@/core/extraction';
import { capitalise, cite } from './citation';
import type { ClozeDraft } from './draft';
import { inLanguages, type Names, wordingOf } from './names';
import { closeSentence } from './statement';

/** The instruction above every cloze, naming its source. */
export function clozeStem(names: Names, documentId: string): Localized {
  return inLanguages((language) => {
    const source = cite(names, documentId, language);
    return language === 'en'
      ? `Complete the words of ${source} from the word bank.`
      : `从词库中选词，把${source}中的这句话补充完整。`;
  });
}

/** Cuts the blanks out of a run of words, written as a sentence; the blanks are in order and don't overlap. */
export function clozeParts(
  names: Names,
  whole: Words,
  blanks: readonly Words[],
): ClozeDraft['parts'] {
  const parts: ClozeDraft['parts'][number][] = [];
  let from = whole.start;
  for (const blank of blanks) {
    parts.push(whole.text.slice(from - whole.start, blank.start - whole.start));
    parts.push({ blank, wording: wordingOf(names, blank) });
    from = blank.end;
  }
  parts.push(closeSentence(whole.text, whole.language).slice(from - whole.start));
  const [first, ...more] = parts.filter((part) => part !== '');
  return first === undefined
    ? []
    : [typeof first === 'string' ? capitalise(first) : first, ...more];
}
