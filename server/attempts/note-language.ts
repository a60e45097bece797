import 'server-only';
import type { Language } from '@/core/content';
import { db } from '../db';
import type { AttemptRecord } from './attempt-record';

/**
 * An open attempt that is shown in another language than before was read in neither from beginning to
 * end: it says nothing about how a question works in one of them.
 */
export async function noteLanguage(
  { id, status, language }: Pick<AttemptRecord, 'id' | 'status' | 'language'>,
  shown: Language,
): Promise<void> {
  if (status !== 'open' || language === null || language === shown) return;
  await db.attempt.updateMany({ where: { id, status: 'open' }, data: { language: null } });
}
