import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '@/tests/setup/browser';

/** The Chromium of the tests, without a window. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  const inherited = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env: { ...inherited, ...environment },
  });
}
