import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { expect, inject } from 'vitest';

/** A real Chromium. Its security is left as a user has it, but for the sandbox, which root cannot have. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = inject('browserProgram');
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...Object.fromEntries(inherited), ...environment },
  });
}

export const desktop = { viewport: { width: 1280, height: 900 } } as const;
export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const;

/** A person's browser with nothing in it yet, in their language. */
export function openContext(
  browser: Browser,
  language: 'en' | 'zh-CN',
  options: BrowserContextOptions = desktop,
): Promise<BrowserContext> {
  return browser.newContext({ locale: language, timezoneId: 'Asia/Shanghai', ...options });
}

/** Waits until a page that is streamed has come whole, and gives what it says. */
export async function readMain(page: Page): Promise<string> {
  await expect.poll(() => page.locator('main').count()).toBe(1);
  return (await page.locator('main:not([aria-busy])').textContent()) ?? '';
}

/** Waits until the page says something; what comes first may be that it is loading. */
export async function expectText(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.locator('main').first().textContent()).toContain(text);
}
