import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '@/core/content';
import { attemptOnScreen } from './answering';
import { desktop, launchBrowser, openContext, phone } from './browser';
import { type Product, startProduct } from './server';
import { wordsOf } from './words';

let browser: Browser;
let product: Product;

beforeAll(async () => {
  [browser, product] = await Promise.all([launchBrowser(), startProduct()]);
});

afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

const speech = '/library/documents/speech-2020';
const words = '执着专注、精益求精、一丝不苟、追求卓越';

describe.each<{ language: Language; screen: typeof desktop | typeof phone }>([
  { language: 'en', screen: desktop },
  { language: 'zh-CN', screen: phone },
])('a reader ($language)', ({ language, screen }) => {
  const t = wordsOf(language);

  test('highlights words, writes a note, and finds both in the notebook and in its export', async () => {
    const context = await openContext(browser, language, screen);
    const page = await context.newPage();
    await openPassage(page, 8);
    await select(page, words);
    await page.getByRole('region', { name: t('annotations.tool') }).waitFor();
    await page
      .getByRole('button', {
        name: t('annotations.highlightIn', { colour: t('annotations.colour.bean') }),
      })
      .click();
    await expect.poll(() => page.locator('.psg .hl-bean').allTextContents()).toContain(words);

    await page
      .getByRole('button', { name: t('annotations.markPassage', { number: 9 }), exact: true })
      .click();
    await page.getByLabel(t('annotations.noteLabel')).fill('记住这一句 remember this');
    await page.getByRole('button', { name: t('annotations.save'), exact: true }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

    await page.reload();
    await expect.poll(() => page.locator('.psg .hl-bean').allTextContents()).toContain(words);
    await page.goto(`${product.url}/notebook/notes`);
    const notebook = page.locator('main').first();
    await expect.poll(() => notebook.textContent()).toContain(words);
    expect(await notebook.textContent()).toContain('remember this');
    const exported = await context.request.get(`${product.url}/notebook/notes/export`);
    expect(exported.headers()['content-disposition']).toMatch(/^attachment;/);
    const markdown = await exported.text();
    expect(markdown).toContain(words);
    expect(markdown).toContain('remember this');
    await context.close();
  });

  test.each([
    { script: 'characters', query: '工匠精神', found: '工匠精神' },
    { script: 'traditional characters', query: '勞模精神', found: '劳模精神' },
    { script: 'pinyin', query: 'gongjiang', found: '工匠' },
    { script: 'English', query: 'craftsmen', found: 'craftsmen' },
  ])('finds by $script and arrives at the words', async ({ query, found }) => {
    const context = await openContext(browser, language, screen);
    const page = await context.newPage();
    await page.goto(`${product.url}/search`);
    await page.getByRole('combobox').fill(query);
    await page.getByRole('combobox').press('Enter');
    await page.waitForURL(/[?&]q=/);
    const hits = page.locator('.s-hit');
    await expect.poll(() => hits.count()).toBeGreaterThan(0);
    expect(await page.locator('.s-hit mark').first().textContent()).not.toBe('');
    expect((await hits.allTextContents()).join('\n').toLowerCase()).toContain(found.toLowerCase());
    await page.locator('.s-hit.is-passage a').first().click();
    await page.waitForURL(/evidence=/);
    await expect.poll(() => page.locator('.ev-mark').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('listens where the browser has a voice of the language, and sees no button where it has none', async () => {
    const silent = await openContext(browser, language, screen);
    const quiet = await silent.newPage();
    await openPassage(quiet, 8);
    await quiet.waitForTimeout(1_000);
    expect(await quiet.getByRole('button', { name: t('annotations.listen.start') }).count()).toBe(
      0,
    );
    await silent.close();

    const context = await openContext(browser, language, screen);
    await context.addInitScript(speakWithoutSound);
    const page = await context.newPage();
    await openPassage(page, 8);
    await page.getByRole('button', { name: t('annotations.listen.start') }).click();
    const readSaid = () => page.evaluate(() => sessionStorage.getItem('said') ?? '[]');
    await expect.poll(async () => JSON.parse(await readSaid()).length).toBe(2);
    const second: string = JSON.parse(await readSaid())[1];
    expect(second).toMatch(/^zh-CN:.*[\u4e00-\u9fff]/);
    const marked = await page.locator('.psg .spoken').allTextContents();
    expect(marked.join('')).toBe(second.replace('zh-CN:', ''));
    await page.getByRole('button', { name: t('annotations.listen.stop') }).click();
    await expect.poll(() => page.locator('.psg .spoken').count()).toBe(0);
    await context.close();
  });

  test('prints a quiz on paper without a question on two pages', async () => {
    const context = await openContext(browser, language, desktop);
    const page = await context.newPage();
    await page.goto(`${product.url}/library`);
    await page
      .getByRole('button', { name: t('library.practise') })
      .first()
      .click();
    const attemptId = await attemptOnScreen(page);
    await page.goto(`${product.url}/practice/${attemptId}/paper`);
    await page.emulateMedia({ media: 'print' });
    const questions = await page.locator('.paper ol.qs > li').evaluateAll((items) =>
      items.map((item) => ({
        breaks: getComputedStyle(item).breakInside,
        height: item.getBoundingClientRect().height,
      })),
    );
    expect(questions).toHaveLength(10);
    // The printed area of A4 with margins of 16 mm is 265 mm high: 1,001 CSS pixels.
    for (const { breaks, height } of questions) {
      expect(breaks).toBe('avoid');
      expect(height).toBeLessThan(1_001);
    }
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
    await context.close();
  });
});

async function openPassage(page: Page, number: number): Promise<void> {
  await page.goto(`${product.url}${speech}#p${number}`);
  await page.locator('.psg').first().waitFor();
}

/** Selects words of a passage as a person does with the mouse or a finger. */
async function select(page: Page, text: string): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate((wanted) => {
          for (const passage of document.querySelectorAll('.psg')) {
            const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const start = node.textContent?.indexOf(wanted) ?? -1;
              if (start < 0) continue;
              const range = document.createRange();
              range.setStart(node, start);
              range.setEnd(node, start + wanted.length);
              getSelection()?.removeAllRanges();
              getSelection()?.addRange(range);
              document.dispatchEvent(new Event('pointerup'));
              document.dispatchEvent(new Event('mouseup'));
              return document.querySelector('.sel-tool') !== null;
            }
          }
          return false;
        }, text),
      { interval: 500 },
    )
    .toBe(true);
}

/** A browser with one Chinese voice, which is soon done with its first sentence and never with the second. */
function speakWithoutSound(): void {
  const voice = {
    lang: 'zh-CN',
    name: 'test',
    default: true,
    localService: true,
    voiceURI: 'test',
  };
  class Utterance extends EventTarget {
    lang = '';
    onend: (() => void) | null = null;
    constructor(readonly text: string) {
      super();
    }
  }
  const silent = {
    getVoices: () => [voice],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    cancel: () => undefined,
    speak: ({ lang, text, onend }: Utterance) => {
      const said = [...JSON.parse(sessionStorage.getItem('said') ?? '[]'), `${lang}:${text}`];
      sessionStorage.setItem('said', JSON.stringify(said));
      if (said.length === 1) setTimeout(() => onend?.(), 500);
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: silent });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
}
