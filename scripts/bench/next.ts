// From pressing Next in the player to the next question painted, in a real Chromium: assignments of 20 questions of
// all kinds that are there, each answered before where a press answers it, so that saving goes on beside.
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { type Language, languages } from '@/core/content';
import { db } from '@/server/db';
import { describeMachine, median, quantile, verdict } from './attempts/figures';
import { type BenchLearner, makeClass } from './attempts/learners';
import { prepareProduct, type RunningProgram, serveProduct } from './attempts/product';
import { openBrowser } from './web/open-browser';

const rounds = Number(process.argv[2] ?? 3);
const questions = 20;
/** As a person looks at what was pressed. */
const pause = 250;

/**
 * Keeps how long it took from every press to the first frame after which the number of the question was another
 * one. A text, because the page has none of what a compiler would put into a function.
 */
const observer = `(() => {
  let pressed = null;
  window.jiangxueNext = [];
  const number = () => document.querySelector('.p-title .num')?.textContent;
  addEventListener('click', (event) => {
    if (event.target.closest('.p-foot .btn-primary')) pressed = { at: event.timeStamp, number: number() };
  }, true);
  new MutationObserver(() => {
    if (!pressed || number() === pressed.number) return;
    const { at } = pressed;
    pressed = null;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => window.jiangxueNext.push(performance.now() - at);
    requestAnimationFrame(() => channel.port2.postMessage(null));
  }).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

const StartedSchema = z.object({ id: z.string() });

async function main(): Promise<void> {
  await prepareProduct();
  const { learners, assignmentId } = await makeClass(rounds * 4, questions, null);
  const [product, browser] = [await serveProduct(), await openBrowser()];
  console.log(`${describeMachine()} Chromium ${browser.version()}.`);
  try {
    let next = 0;
    for (const slowdown of [1, 4]) {
      for (const language of languages) {
        const times: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          const learner = learners[next++];
          if (!learner) throw new Error('too few learners');
          const visit = { product, learner, assignmentId, language, slowdown };
          times.push(...(await measure(browser, visit)));
        }
        print(times, language, slowdown);
      }
    }
  } finally {
    await browser.close();
    await product.stop();
  }
  console.log(`\nAt the end: ${describeMachine()}`);
}

interface Visit {
  readonly product: RunningProgram;
  readonly learner: BenchLearner;
  readonly assignmentId: string;
  readonly language: Language;
  /** Of the processor. */
  readonly slowdown: number;
}

async function measure(browser: Browser, visit: Visit): Promise<number[]> {
  const { product, learner, assignmentId, language, slowdown } = visit;
  const baseURL = `http://127.0.0.1:${product.port}`;
  const context = await browser.newContext({
    ...{ baseURL, locale: language, viewport: { width: 1280, height: 900 } },
  });
  try {
    const [name = '', value = ''] = learner.cookie.split('=');
    await context.addCookies([{ name, value, url: baseURL }]);
    await context.addInitScript(observer);
    const data = { type: 'assignment', assignmentId, language };
    const started = await context.request.post('/api/v1/attempts', { data });
    const { id } = StartedSchema.parse(await started.json());
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(`/practice/${id}`, { waitUntil: 'networkidle' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    for (let position = 1; position < questions; position += 1) await goOn(page);
    const times = z.array(z.number()).parse(await page.evaluate('window.jiangxueNext'));
    if (times.length !== questions - 1) throw new Error(`${times.length} presses were seen.`);
    return times;
  } finally {
    await context.close();
  }
}

/** Answers the question on the screen, where a press does it, and presses Next. */
async function goOn(page: Page): Promise<void> {
  const option = page
    .locator('.q-card')
    .locator('[role="radio"], [role="checkbox"], .tile')
    .first();
  if ((await option.count()) > 0) await option.click();
  await page.waitForTimeout(pause);
  const count = async () => Number(await page.evaluate('window.jiangxueNext.length'));
  const before = await count();
  await page.locator('.p-foot .btn-primary').click();
  while ((await count()) === before) await page.waitForTimeout(20);
  await page.waitForTimeout(pause);
}

function print(times: readonly number[], language: Language, slowdown: number): void {
  const [p50, p95] = [median(times), quantile(times, 0.95)];
  console.log(
    `\n${language}, ${slowdown === 1 ? 'as it is' : `processor ${slowdown} times slower`}: ${times.length} presses of Next`,
  );
  console.log(`p50 ${p50.toFixed(1)} ms   p95 ${p95.toFixed(1)} ms`);
  if (slowdown === 1) console.log(verdict('next question, p95 ms', p95, '≤ 50', p95 <= 50));
}

try {
  await main();
} finally {
  await db.$disconnect();
}
