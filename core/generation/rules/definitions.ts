import type { Localized } from '@/core/content';
import type { FactOf } from '@/core/extraction';
import { briefly, capitalise, placeOf } from '../citation';
import { inLanguages, type Names, quotedWithGloss } from '../names';

export type Definition = FactOf<'definition'>;

/** People and bodies, or anything else: choices must be of one kind. */
export function subjectType(text: string): 'group' | 'notion' {
  return /(?:模范|人民|阶级|群众|工人|工会|工作者|者)$/u.test(text) ? 'group' : 'notion';
}

/** True where one name holds the other, or they hold a common third name of four characters. */
export function overlapping(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  for (let at = 0; at + 4 <= a.length; at++) if (b.includes(a.slice(at, at + 4))) return true;
  return false;
}

/** "The speech calls it “…” (passage 14)." */
export function aboutOf(names: Names, definition: Definition, documentId: string): Localized {
  const predicate = definition.predicates[0]?.whole;
  return inLanguages((language) => {
    const place = placeOf(names, definition.proof, documentId, language);
    const source = briefly(names, documentId, language);
    return language === 'en'
      ? `${capitalise(source)} says something else of this one: ${predicate ? quotedWithGloss(names, predicate, 'en') : ''} ${place}.`
      : `${source}的说法是“${definition.subject.text}是${predicate?.text ?? ''}”${place}。`;
  });
}
