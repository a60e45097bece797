import type { Page } from 'playwright-core';
import type { Answer } from '@/core/content';
import { stepsTo } from './answering';
import type { Asked } from './database';

/** Gives an answer with keys alone, and confirms it. Tab is pressed where a person would press it. */
export async function answerWithKeys(
  page: Page,
  { question, order }: Asked,
  answer: Answer,
  confirm: string,
): Promise<void> {
  const keys = (...pressed: readonly string[]) => pressAll(page, pressed);
  const digit = (id: string, first = 0) => String(order.indexOf(id) - first + 1);
  switch (answer.kind) {
    case 'single-choice':
      await keys(digit(answer.option ?? ''), 'Enter');
      return;
    case 'multiple-choice':
      await keys(...answer.options.map((id) => digit(id)), 'Enter');
      return;
    case 'true-false':
      await keys(answer.value ? '1' : '2', 'Enter');
      return;
    case 'cloze':
      await keys(...Object.values(answer.blanks).map((id) => digit(id)), 'Enter');
      return;
    case 'match': {
      const rows = question.kind === 'match' ? question.left.length : 0;
      for (const [left, right] of Object.entries(answer.pairs)) {
        await keys(digit(left));
        await page.locator('[role="listbox"]:focus').waitFor();
        await keys(digit(right, rows));
      }
      break;
    }
    case 'order':
      for (const { from, up } of stepsTo(order, answer.items)) {
        if (up === 0) continue;
        await keys(String(from + 1), ...Array.from({ length: up }, () => 'Alt+ArrowUp'));
      }
      break;
    case 'classify': {
      const bins = question.kind === 'classify' ? question.bins.length : 0;
      await keys(...order.slice(bins).map((card) => digit(answer.cards[card] ?? '')), 'Enter');
      return;
    }
    case 'numeric':
      await tabTo(page, '.q-card input');
      await page.keyboard.type(answer.text);
      await keys('Enter');
      return;
    case 'short-answer':
      await tabTo(page, '.q-card textarea');
      await page.keyboard.type(answer.text);
      break;
    case 'evidence':
      await tabTo(page, '.q-card [role="radio"]');
      await keys(answer.verdict ? 'Space' : 'ArrowDown');
      await keys(...answer.sentences.map((id) => digit(id)));
      break;
  }
  // The focus is on a control that has a use for Enter itself.
  await tabTo(page, `.p-foot button:has-text("${confirm}")`);
  await keys('Enter');
}

async function pressAll(page: Page, pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

async function tabTo(page: Page, selector: string): Promise<void> {
  const reached = () =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.matches(':focus'));
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await reached()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached with Tab`);
}
