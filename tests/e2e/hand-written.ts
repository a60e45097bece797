import pg from 'pg';
import { buildLibrary, type Question } from '@/core/content';
import { readContentFiles } from '@/server/content-files';
import { handWrittenQuestions } from '../fixtures/questions';
import { databaseUrl } from './database';
import type { Product } from './server';

/** Publishes one hand-written question of every kind in a running product. */
export async function publishHandWritten(
  product: Pick<Product, 'dataFolder'>,
): Promise<readonly Question[]> {
  const built = buildLibrary(await readContentFiles());
  if (!built.ok) throw new Error('content/ has errors');
  const questions = handWrittenQuestions(built.value);
  const client = new pg.Client({ connectionString: await databaseUrl(product) });
  await client.connect();
  try {
    for (const question of questions) await publish(client, question);
  } finally {
    await client.end();
  }
  return questions;
}

async function publish(client: pg.Client, question: Question): Promise<void> {
  const { id, version, kind, languages, difficulty, evidence } = question;
  await client.query(
    `INSERT INTO question (id, status, current_version, kind, languages, difficulty, origin, created_at)
     VALUES ($1, 'published', $2, $3, $4, $5, 'person', now())`,
    [id, version, kind, languages, difficulty],
  );
  await client.query(
    `INSERT INTO question_version (question_id, version, content, created_at)
     VALUES ($1, $2, $3, now())`,
    [id, version, JSON.stringify(question)],
  );
  const proofs = evidence.filter(({ role }) => role === 'key').map(({ passageId }) => passageId);
  for (const passageId of new Set(proofs))
    await client.query('INSERT INTO question_passage (question_id, passage_id) VALUES ($1, $2)', [
      id,
      passageId,
    ]);
}
