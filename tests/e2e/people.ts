import type { Page } from 'playwright-core';
import type { Language } from '@/core/content';
import { wordsOf } from './words';

/** Somebody who signs up in the course of a test. */
export interface Newcomer {
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
}

/** A person whose password nobody else has. */
export function newcomer(name: string, displayName: string): Newcomer {
  return { name, displayName, password: `four plain words ${name}` };
}

/** Fills in the sign-up form that is open, and sends it; a first account has no role to choose. */
export async function signUp(
  page: Page,
  language: Language,
  { name, displayName, password }: Newcomer,
  role: 'study' | 'teach' | null = null,
): Promise<void> {
  const t = wordsOf(language);
  await page.getByLabel(t('account.field.name'), { exact: true }).fill(name);
  await page.getByLabel(t('account.field.displayName'), { exact: true }).fill(displayName);
  await page.getByLabel(t('account.field.password'), { exact: true }).fill(password);
  if (role) await page.getByLabel(t(`account.signUp.${role}`)).check();
  await page.getByRole('button', { name: t('account.signUp.submit') }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-up');
}

/** Signs in on the page that is for it. */
export async function signIn(
  page: Page,
  language: Language,
  { name, password }: Pick<Newcomer, 'name' | 'password'>,
): Promise<void> {
  const t = wordsOf(language);
  await page.getByLabel(t('account.field.name'), { exact: true }).fill(name);
  await page.getByLabel(t('account.field.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('account.signIn.submit') }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** The password of a person of the demonstration class, as the launcher has printed it. */
export function printedPassword(output: string, name: string): string {
  const [, password] = new RegExp(`${name}\\s+(\\S+)`).exec(output) ?? [];
  if (!password) throw new Error(`no password of ${name} was printed`);
  return password;
}
