import 'server-only';
import mammoth from 'mammoth';
import type { ParsedText } from '@/core/extraction';
import { Refusal } from './parse-code';
import { printBlocks } from './print-blocks';
import { blocksOfHtml } from './read-html';
import { unzip } from './unzip';

/** Beside mammoth's own: what a title is called in the templates of Word and WPS. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='副标题'] => h2:fresh",
];

/**
 * The text of a Word document: headings, paragraphs, lists and tables; no pictures, comments, footnotes.
 * @throws Refusal where it is broken, protected, or larger than we take when unpacked
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ParsedText> {
  const files = unzip(bytes);
  if (!files.has('word/document.xml')) throw new Refusal('wrong-extension');
  for (const [path, content] of files)
    if (/\.(xml|rels)$/.test(path) && declaresType(content)) throw new Refusal('damaged-file');
  const html = await convert(bytes);
  return printBlocks(name, blocksOfHtml(html));
}

/** Word writes no document type; who does wants entities to be resolved. */
function declaresType(content: Uint8Array): boolean {
  return Buffer.from(content.subarray(0, 4_096)).includes('<!DOCTYPE');
}

async function convert(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
      },
    );
    return withoutNotes(value);
  } catch {
    throw new Refusal('damaged-file');
  }
}

/** Footnotes stand behind the text as a list, and their numbers in it as links. */
function withoutNotes(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>[^<]*<\/a><\/sup>/g, '')
    .replace(/<li id="(?:foot|end)note-[^"]*">[\s\S]*?<\/li>/g, '');
}
