import 'server-only';
import { type Question, QuestionSchema } from '@/core/content';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../db';

/** Which questions to list; an empty string lets everything through. */
export interface BankFilter {
  /** Looked for, whatever the case, in stem, statement and sentence: never in keys or reasons. */
  readonly words: string;
  /** One passage of each set must prove the key. */
  readonly passageSets: readonly (readonly string[])[];
  /** Any of them; null lets everything through. */
  readonly conceptIds: readonly string[] | null;
  readonly kind: string;
  readonly language: string;
  /** Whose own questions are among them. */
  readonly personId: string;
}

/** A published question as it stands now. `answers` and `earned` are sums over all assignments. */
export interface FoundQuestion {
  readonly question: Question;
  readonly answers: number;
  readonly earned: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

interface FoundRow {
  readonly content: unknown;
  readonly answers: bigint | null;
  readonly earned: number | null;
  readonly elapsed: bigint | null;
}

/** Published questions, the person’s own first and then in the order of the sources, `limit` of them from `offset` on, and how many there are. */
export async function searchQuestions(
  filter: BankFilter,
  offset: number,
  limit: number,
): Promise<{ total: number; found: FoundQuestion[] }> {
  const where = Prisma.join(conditions(filter), ' AND ');
  const [counted] = await db.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS total
    FROM question q
    JOIN question_version v ON v.question_id = q.id AND v.version = q.current_version
    WHERE ${where}`;
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT v.content, t.answers, t.earned, t.elapsed
    FROM question q
    JOIN question_version v ON v.question_id = q.id AND v.version = q.current_version
    LEFT JOIN passage p ON p.id = v.content -> 'evidence' -> 0 ->> 'passageId'
    LEFT JOIN document d ON d.id = p.document_id
    LEFT JOIN LATERAL (
      SELECT sum(answers) AS answers, sum(earned) AS earned, sum(elapsed)::bigint AS elapsed
      FROM item_tally WHERE question_id = q.id
    ) t ON true
    WHERE ${where}
    ORDER BY q.owner_id NULLS LAST, d.position, p.number, q.kind, q.id
    LIMIT ${limit} OFFSET ${offset}`;
  return { total: Number(counted?.total ?? 0), found: rows.map(readRow) };
}

function conditions(filter: BankFilter): Prisma.Sql[] {
  const list = [
    Prisma.sql`q.status = 'published'`,
    Prisma.sql`(q.owner_id IS NULL OR q.owner_id = ${filter.personId}::uuid)`,
  ];
  if (filter.kind !== '') list.push(Prisma.sql`q.kind = ${filter.kind}`);
  if (filter.language !== '') list.push(Prisma.sql`${filter.language} = ANY (q.languages)`);
  for (const passageIds of filter.passageSets) {
    list.push(Prisma.sql`EXISTS (SELECT 1 FROM question_passage x
      WHERE x.question_id = q.id AND x.passage_id = ANY (${passageIds}))`);
  }
  if (filter.conceptIds !== null) {
    list.push(Prisma.sql`EXISTS (SELECT 1 FROM question_concept x
      WHERE x.question_id = q.id AND x.concept_id = ANY (${filter.conceptIds}))`);
  }
  for (const word of filter.words.trim().split(/\s+/u).filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    list.push(Prisma.sql`concat_ws(' ', v.content -> 'stem' ->> 'en', v.content -> 'stem' ->> 'zh-CN',
      v.content -> 'statement' ->> 'text',
      jsonb_path_query_array(v.content, '$.parts[*].text') #>> '{}') ILIKE ${pattern}`);
  }
  return list;
}

/** Published questions by their ids, whoever owns them: the caller has found that they may be seen. */
export async function findQuestionsById(ids: readonly string[]): Promise<FoundQuestion[]> {
  const rows = await db.$queryRaw<FoundRow[]>`
    SELECT v.content, t.answers, t.earned, t.elapsed
    FROM question q
    JOIN question_version v ON v.question_id = q.id AND v.version = q.current_version
    LEFT JOIN LATERAL (
      SELECT sum(answers) AS answers, sum(earned) AS earned, sum(elapsed)::bigint AS elapsed
      FROM item_tally WHERE question_id = q.id
    ) t ON true
    WHERE q.status = 'published' AND q.id = ANY (${[...ids]}::text[])`;
  return rows.map(readRow);
}

function readRow(row: FoundRow): FoundQuestion {
  return {
    question: QuestionSchema.parse(row.content),
    answers: Number(row.answers ?? 0),
    earned: row.earned ?? 0,
    elapsed: Number(row.elapsed ?? 0),
  };
}
