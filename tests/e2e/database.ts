import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { type Language, pickLocalized, type Question, QuestionSchema } from '@/core/content';
import type { Product } from './server';

const PasswordSchema = z.object({ databasePassword: z.string() });

/** Where the database of a running product is reached: what the tests compare the pages with. */
export async function databaseUrl({ dataFolder }: Pick<Product, 'dataFolder'>): Promise<string> {
  const secrets = await readFile(join(dataFolder, 'secrets.json'), 'utf8');
  const { databasePassword } = PasswordSchema.parse(JSON.parse(secrets));
  const process = await readFile(join(dataFolder, 'postgres/postmaster.pid'), 'utf8');
  const port = process.split('\n')[3]?.trim();
  return `postgresql://jiangxue:${databasePassword}@127.0.0.1:${port}/jiangxue`;
}

/** Asks the database of a running product, past all its programs. */
export async function query<Row>(
  product: Pick<Product, 'dataFolder'>,
  row: z.ZodType<Row>,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: await databaseUrl(product) });
  await client.connect();
  try {
    const { rows } = await client.query(text, [...values]);
    return z.array(row).parse(rows);
  } finally {
    await client.end();
  }
}

/** A question of an attempt with its key, and the stored option ids in the order shown. */
export interface Asked {
  readonly position: number;
  readonly order: readonly string[];
  readonly question: Question;
}

const AskedSchema = z.object({
  position: z.number(),
  order: z.array(z.string()),
  question: QuestionSchema,
});

/** The questions of an attempt in their order. */
export function readAsked(product: Pick<Product, 'dataFolder'>, attemptId: string) {
  return query<Asked>(
    product,
    AskedSchema,
    `SELECT i.position, i."order", v.content AS question
     FROM attempt_item i JOIN question_version v USING (question_id, version)
     WHERE i.attempt_id = $1 ORDER BY i.position`,
    [attemptId],
  );
}

/** What a question asks, as a reader of one language is shown it: in the other where it was written only there. */
export function stemIn({ question }: Asked, language: Language): string {
  const picked = pickLocalized(question.stem, language);
  if (!picked) throw new Error(`${question.id} asks nothing`);
  return picked.text;
}
