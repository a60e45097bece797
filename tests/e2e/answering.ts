import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Answer, Language, Question } from '@/core/content';
import type { Asked } from './database';
import { wordsOf } from './words';

/** An answer that earns less than everything; where it can, nothing. */
export function wrongAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: otherThan([question.key], question.options) };
    case 'multiple-choice':
      return { kind: question.kind, options: [otherThan(question.key, question.options)] };
    case 'true-false':
      return { kind: question.kind, value: !question.key };
    case 'cloze': {
      const [first] = Object.entries(question.key);
      if (!first) throw new Error(`${question.id} has no blank`);
      const wrong = otherThan(Object.values(question.key), question.bank);
      return { kind: question.kind, blanks: { ...question.key, [first[0]]: wrong } };
    }
    case 'match':
      return { kind: question.kind, pairs: turned(question.key) };
    case 'classify':
      return { kind: question.kind, cards: turned(question.key) };
    case 'order':
      return { kind: question.kind, items: question.key.toReversed() };
    case 'numeric':
      return { kind: question.kind, text: String(question.value + 2 * question.tolerance + 1) };
    case 'short-answer':
      return { kind: question.kind, text: 'nothing of it' };
    case 'evidence': {
      const sentences = [otherThan(question.key, question.sentences)];
      const verdict = question.verdict === null ? null : !question.verdict;
      return { kind: question.kind, verdict, sentences };
    }
  }
}

/** Every place gets what belongs into the next. */
function turned(key: Readonly<Record<string, string>>): Record<string, string> {
  const values = Object.values(key);
  return Object.fromEntries(
    Object.keys(key).map((place, index) => [place, values.at(index - 1) ?? '']),
  );
}

function otherThan(key: readonly string[], options: readonly { readonly id: string }[]): string {
  const found = options.find(({ id }) => !key.includes(id));
  if (!found) throw new Error('every option is right');
  return found.id;
}

/** Gives an answer in the player, as a person does: with the pointer, or a finger, on what is shown. */
export async function giveAnswer(
  page: Page,
  { question, order }: Asked,
  answer: Answer,
  touch: (target: Locator) => Promise<void> = (target) => target.click(),
): Promise<void> {
  const card = page.locator('.q-card');
  const press = (role: 'radio' | 'checkbox', id: string) =>
    touch(card.getByRole(role).nth(order.indexOf(id)));
  const side = (value: boolean) => touch(card.getByRole('radio').nth(value ? 0 : 1));
  switch (answer.kind) {
    case 'single-choice':
      return press('radio', answer.option ?? '');
    case 'multiple-choice':
      for (const option of answer.options) await press('checkbox', option);
      return;
    case 'true-false':
      return side(answer.value === true);
    case 'cloze': {
      if (question.kind !== 'cloze') throw new Error('another kind was asked');
      for (const part of question.parts) {
        const word = part.type === 'blank' ? answer.blanks[part.id] : undefined;
        if (word !== undefined) await touch(card.locator('.tile').nth(order.indexOf(word)));
      }
      return;
    }
    case 'match':
      for (const [left, right] of Object.entries(answer.pairs)) {
        const rows = Object.keys(question.kind === 'match' ? question.key : {}).length;
        await touch(card.locator('.match-slot').nth(order.indexOf(left)));
        await touch(card.locator('.match-entry').nth(order.indexOf(right) - rows));
      }
      return;
    case 'order':
      for (const { from, up } of stepsTo(order, answer.items))
        for (let row = from; row > from - up; row -= 1)
          await touch(card.locator('.order-row').nth(row).getByRole('button').first());
      return;
    case 'classify':
      for (const [id, bin] of Object.entries(answer.cards)) {
        await touch(card.locator(`.sort-tray [data-card="${order.indexOf(id) + 1}"]`));
        await touch(card.locator('button.sort-head').nth(order.indexOf(bin)));
      }
      return;
    case 'numeric':
    case 'short-answer':
      return card.getByRole('textbox').fill(answer.text);
    case 'evidence':
      if (answer.verdict !== null) await side(answer.verdict);
      for (const sentence of answer.sentences) await press('checkbox', sentence);
  }
}

/** Which rows move up how far, one after another, so that they come to stand as wanted. */
export function stepsTo(
  shown: readonly string[],
  wanted: readonly string[],
): readonly { readonly from: number; readonly up: number }[] {
  let now = [...shown];
  return wanted.map((id, place) => {
    const from = now.indexOf(id);
    now = now.toSpliced(from, 1).toSpliced(place, 0, id);
    return { from, up: from - place };
  });
}

/** Presses the primary button of the player. */
export async function pressForward(page: Page, name: string): Promise<void> {
  await page.locator('.p-foot').getByRole('button', { name }).click();
}

/** Waits until the question at a position is on the screen. */
export async function waitForPosition(page: Page, language: Language, asked: Asked, total: number) {
  const t = wordsOf(language);
  const title = t('player.position', { number: asked.position, total });
  await expect.poll(() => page.locator('.player').first().textContent()).toContain(title);
  const stem = asked.question.stem[language] ?? '';
  await expect.poll(() => page.locator('.q-card .q-stem').textContent()).toContain(stem);
}

/** The id of the attempt that the player shows. */
export async function attemptOnScreen(page: Page): Promise<string> {
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}(?:[#?]|$)/);
  const [, id = ''] = /\/practice\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  return id;
}
