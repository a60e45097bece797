import type { DocumentType } from '@/core/content';
import { isArticle } from './find-headings';

const broughtTypes = ['law', 'rules', 'text'] as const satisfies readonly DocumentType[];

/** What a document can be that nobody has prepared. */
export type BroughtType = (typeof broughtTypes)[number];

/** True for a document as somebody brought it: nobody gave it a speaker, a plan or notes. */
export function isBrought({ type }: { readonly type: DocumentType }): boolean {
  return broughtTypes.some((one) => one === type);
}

const laws =
  /(?:法|条例|宪法|法典)(?:[（(][^）)]{1,20}[）)])?$|\b(?:act|law|constitution|code|ordinance|statute)\b/iu;
const rules =
  /(?:规定|办法|细则|章程|制度|守则|规则|规程|须知|公约|规范|准则|要求)(?:[（(][^）)]{1,20}[）)])?$|\b(?:rules?|regulations?|polic(?:y|ies)|by-?laws?|charter|guidelines?|code of conduct|procedures?|agreement)\b/iu;

/** What kind of text it is, as far as title and articles tell. */
export function findType(title: string, passages: readonly string[]): BroughtType {
  const articles = passages.filter(
    (text) => isArticle(text) || /^(?:article|section|§)\s*[\divxlc]+/iu.test(text),
  );
  const ordered = articles.length >= 3;
  const shall = passages.filter((text) =>
    /\bshall\b|\bmust\b|应当|不得|必须|严禁|禁止/u.test(text),
  );
  const commands = shall.length >= passages.length * 0.25 && shall.length >= 2;
  if (!ordered && !commands) return 'text';
  if (/code of conduct/iu.test(title)) return 'rules';
  if (laws.test(title)) return 'law';
  return rules.test(title) || ordered ? 'rules' : 'text';
}
