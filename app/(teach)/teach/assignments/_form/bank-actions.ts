'use server';

import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import type { BankFilter, BankPage, Preview } from '@/components/teach/builder/question-bank';
import { currentPerson } from '@/server/auth';
import { previewQuestion, searchBank } from '@/server/bank';
import { bankPageOf } from './bank-view';

const text = z.string().max(200);

const FilterSchema = z.object({
  words: text,
  moduleId: text,
  documentId: text,
  conceptId: text,
  kind: text,
  language: text,
});

const OffsetSchema = z.number().int().nonnegative();

/** The questions that the filters let through, from `offset` on; null for who may not see the bank. */
export async function findQuestions(filter: BankFilter, offset: number): Promise<BankPage | null> {
  const [person, locale] = [await currentPerson(), await getLocale()];
  if (!person) return null;
  const query = FilterSchema.parse(filter);
  const found = await searchBank(person, query, OffsetSchema.parse(offset), locale);
  return found.ok ? bankPageOf(found.value, locale) : null;
}

/** A question with its key and its proof; null for who may not see them, and for an unknown question. */
export async function showQuestion(questionId: string): Promise<Preview | null> {
  const [person, locale] = [await currentPerson(), await getLocale()];
  if (!person) return null;
  const shown = await previewQuestion(person, text.parse(questionId), locale);
  return shown.ok ? shown.value : null;
}
