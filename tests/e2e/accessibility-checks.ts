import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from '@/core/content';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const axeOptions: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

declare global {
  interface Window {
    axe?: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds wrong with a page as it is now, WCAG 2.0 to 2.2, A and AA: one line per place. */
export async function findAxeViolations(
  page: Page,
  options: RunOptions = axeOptions,
): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (wanted) => {
    if (!window.axe) throw new Error('axe did not load');
    return window.axe.run(wanted);
  }, options);
  if (results.passes.length === 0) throw new Error('axe checked nothing');
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What is too faint, once other colours have come to the screen. */
export async function findFaintTexts(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const moving = () => document.getAnimations().some(({ playState }) => playState === 'running');
    await frame();
    await frame();
    for (let waited = 0; moving() && waited < 60; waited += 1) await frame();
  });
  return findAxeViolations(page, {
    runOnly: { type: 'rule', values: ['color-contrast'] },
    resultTypes: ['violations'],
  });
}

/** How many pixels the page is wider than the screen. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // A phone that is given a wider page zooms out instead of scrolling.
    return Math.max(scrollWidth - clientWidth, clientWidth - window.screen.width);
  });
}

/** Texts whose language is not that of the nearest `lang`: a screen reader would misread them. */
export function findMisreadTexts(page: Page, language: Language): Promise<string[]> {
  return page.evaluate((ours) => {
    const wrong: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      // The title comes with the body where it is streamed, before it is put into the head.
      if (
        !parent ||
        parent.closest('script, style, noscript, title, [hidden], [aria-hidden="true"]')
      )
        continue;
      const lang = parent.closest('[lang]')?.getAttribute('lang');
      const chinese = /\p{Script=Han}/u.test(text);
      const english = !chinese && (text.match(/[A-Za-z]{2,}/g) ?? []).length >= 4;
      if (chinese && lang !== 'zh-Hans') wrong.push(`${lang}: ${text.slice(0, 60)}`);
      if (english && lang === 'zh-Hans' && ours === 'zh-CN')
        wrong.push(`${lang}: ${text.slice(0, 60)}`);
    }
    return wrong;
  }, language);
}

/** Collects what a page complains about: errors in the console, uncaught ones, refused by the policy. */
export function recordFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}
