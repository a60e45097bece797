import 'server-only';
import { getDocumentProxy } from 'unpdf';
import type { ParsedText } from '@/core/extraction';
import { parseLimits } from './limits';
import { Refusal } from './parse-code';
import { linesOfPage, type PdfLine } from './pdf-lines';

/**
 * The text of a PDF, line by line as it was set, with a blank line where the page leaves a larger gap.
 * @throws Refusal where it is protected, broken, too long, or holds pictures of pages and no text
 */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ParsedText> {
  const document = await open(bytes);
  if (document.numPages > parseLimits.pages) throw new Refusal('too-many-pages');
  const lines: (PdfLine & { readonly page: number })[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const line of linesOfPage(items)) {
      lines.push({ ...line, page: number });
      characters += line.text.length;
    }
    if (characters > parseLimits.characters) throw new Refusal('too-much-text');
    page.cleanup();
  }
  // A scanned page has at most a stamp or a page number.
  if (characters < 20 * Math.min(document.numPages, 5)) throw new Refusal('no-text');
  return printLines(name, lines);
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Refusal('encrypted');
    throw new Refusal('damaged-file');
  }
}

function printLines(
  name: string,
  lines: readonly (PdfLine & { readonly page: number })[],
): ParsedText {
  const body = commonHeight(lines);
  const blocks: ParsedText['blocks'][number][] = [];
  let text = '';
  for (const { text: words, height, gapBefore, page } of lines) {
    if (text !== '') text += gapBefore ? '\n\n' : '\n';
    const place = { start: text.length, end: text.length + words.length, page };
    // Only what is set clearly larger than the text is a heading for certain.
    const heading = height > body * 1.25 && words.length <= 80;
    blocks.push(
      heading
        ? { kind: 'heading', level: height > body * 1.6 ? 1 : 2, ...place }
        : { kind: 'paragraph', ...place },
    );
    text += words;
  }
  return { name, text, blocks };
}

/** The height, in points, in which most characters are set. */
function commonHeight(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { text, height } of lines) counts.set(height, (counts.get(height) ?? 0) + text.length);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}
