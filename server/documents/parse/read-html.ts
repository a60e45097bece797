import 'server-only';
import { load, loadBuffer } from 'cheerio';
import type { ParsedText } from '@/core/extraction';
import { type PrintedBlock, printBlocks } from './print-blocks';

/** What is on a page and not of its text. */
const furniture =
  'script, style, noscript, template, nav, footer, aside, form, button, select, textarea, input, iframe, ' +
  'object, embed, svg, math, canvas, audio, video, img, map, dialog, menu, head, [hidden], ' +
  '[aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"], ' +
  '[role="complementary"], [role="search"], [style*="display:none"], [style*="display: none"]';

const containers = 'main, [role="main"], article';

type Page = ReturnType<typeof load>;
type Element = ReturnType<ReturnType<Page>['contents']>[number];

/** The text of a page: of its main part where it says which that is, without menus, scripts and forms. */
export function readHtml(name: string, bytes: Uint8Array): ParsedText {
  return printBlocks(name, blocksOfPage(loadBuffer(Buffer.from(bytes))));
}

/** The blocks of a piece of HTML that a converter wrote. */
export function blocksOfHtml(html: string): PrintedBlock[] {
  return blocksOfPage(load(html));
}

function blocksOfPage(page: Page): PrintedBlock[] {
  page(furniture).remove();
  const body = page('body');
  const whole = body.text().trim().length;
  // A list of teasers is marked up as articles too: the part must hold most of the words.
  const main = page(containers)
    .toArray()
    .find((part) => page(part).text().trim().length > whole * 0.5);
  const blocks: PrintedBlock[] = [];
  collect(page, main ?? body.get(0), { kind: 'paragraph' }, blocks);
  return blocks;
}

const headings = /^h([1-6])$/;
const inline =
  /^(a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|rb|s|samp|small|span|strong|strike|sub|sup|time|tt|u|var|wbr)$/;
const left = /^(rt|rp)$/;

type Setting = Pick<PrintedBlock, 'kind' | 'level'>;

/** Walks over a part of the page; words that stand beside blocks make blocks of their own. */
function collect(
  page: Page,
  part: Element | undefined,
  setting: Setting,
  blocks: PrintedBlock[],
): void {
  if (part === undefined) return;
  let words = '';
  const flush = (): void => {
    for (const line of words.split('\n')) blocks.push({ ...setting, text: line });
    words = '';
  };
  for (const child of page(part).contents().toArray()) {
    if (child.type === 'text') words += child.data.replace(/\s+/g, ' ');
    if (!('attribs' in child) || left.test(child.name)) continue;
    if (child.name === 'br') words += '\n';
    else if (inline.test(child.name) && !holdsBlocks(page, child)) words += inlineText(page, child);
    else {
      flush();
      collectBlock(page, child, setting, blocks);
    }
  }
  flush();
}

function collectBlock(
  page: Page,
  element: Extract<Element, { attribs: unknown }>,
  setting: Setting,
  blocks: PrintedBlock[],
): void {
  const level = headings.exec(element.name)?.[1];
  if (element.name === 'tr') {
    const cells = page(element).children('td, th').toArray();
    // A table that only lays out a page holds whole paragraphs in its cells.
    if (cells.some((cell) => holdsBlocks(page, cell)))
      for (const cell of cells) collect(page, cell, setting, blocks);
    else
      blocks.push({
        kind: 'table-row',
        text: cells.map((cell) => inlineText(page, cell).replace(/\s+/g, ' ').trim()).join('\t'),
      });
  } else if (level !== undefined)
    blocks.push({ kind: 'heading', level: Number(level), text: inlineText(page, element) });
  else
    collect(
      page,
      element,
      element.name === 'li' || element.name === 'dd' ? { kind: 'list-item' } : setting,
      blocks,
    );
}

function holdsBlocks(page: Page, element: Element): boolean {
  return page(element).find('p, div, h1, h2, h3, h4, h5, h6, ul, ol, dl, table').length > 1;
}

function inlineText(page: Page, element: Element): string {
  return page(element)
    .contents()
    .toArray()
    .map((child) => {
      if (child.type === 'text') return child.data.replace(/\s+/g, ' ');
      if (!('attribs' in child) || left.test(child.name)) return '';
      return child.name === 'br' ? '\n' : inlineText(page, child);
    })
    .join('');
}
