import 'server-only';
import type { ParsedText } from '@/core/extraction';
import { failure, type Result, success } from '@/core/result';
import { db } from '../db';
import { inTransaction } from '../transaction';
import { readBlocks, storeBlocks } from './blocks';
import { decisionsOf } from './decisions';
import type { FindingNotes } from './draft/apply-decisions';
import type { Drafted, DraftingInput } from './draft/thread';
import type { ParseCode } from './parse/parse-code';
import { parseFile } from './parse-file';
import { underWay } from './receive';
import { runThread } from './run-thread';
import { storeDrafts } from './store-drafts';

/** Why there are no drafts: the file, or the work on it. */
export type UploadFailure = ParseCode | 'program-failed';

/** Failures after which the same file may succeed. */
const passing: readonly UploadFailure[] = ['took-too-long', 'too-much-memory', 'program-failed'];

const draftingLimits = { limitMs: 180_000, heapMb: 1_024 };

/** After so many milliseconds without a sign of life a job is taken up by somebody else. */
const deadAfter = 30_000;

let working: Promise<void> | null = null;

/**
 * Makes sure that waiting files are worked on: one at a time in this process, each by one process. Comes
 * back at once. Called whenever somebody looks, so that a restart loses nothing.
 */
export function wakeJobs(notes: FindingNotes): void {
  working ??= workAll(notes)
    .catch((error) => console.error('The work on documents stopped:', error))
    .finally(() => {
      working = null;
    });
}

/** Resolves when nothing is being worked on in this process. */
export async function jobsDone(): Promise<void> {
  await working;
}

async function workAll(notes: FindingNotes): Promise<void> {
  for (;;) {
    const id = await claim();
    if (id === null) return;
    await workOn(id, notes);
  }
}

async function claim(): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE upload SET alive_at = now() WHERE id = (
      SELECT id FROM upload
      WHERE stage = ANY (${[...underWay]}::"UploadStage"[])
        AND (alive_at IS NULL OR alive_at < now() - make_interval(secs => ${deadAfter / 1000}))
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return rows[0]?.id ?? null;
}

async function workOn(id: string, notes: FindingNotes): Promise<void> {
  const gone = new AbortController();
  const pulse = setInterval(() => {
    db.upload
      .updateMany({ where: { id }, data: { aliveAt: new Date() } })
      .then(({ count }) => {
        if (count === 0) gone.abort();
      })
      .catch(() => gone.abort());
  }, 2_000);
  try {
    const done = await makeDrafts(id, notes, gone.signal);
    if (!done.ok && !gone.signal.aborted) await fail(id, done.code);
  } catch (error) {
    console.error(`Document ${id} could not be worked on:`, error);
    await fail(id, 'program-failed').catch(() => undefined);
  } finally {
    clearInterval(pulse);
  }
}

async function fail(id: string, code: UploadFailure): Promise<void> {
  await db.upload.updateMany({
    where: { id },
    data: {
      ...{ stage: 'failed', code, aliveAt: null, finishedAt: new Date() },
      ...(passing.includes(code) ? {} : { file: null }),
    },
  });
}

async function makeDrafts(
  id: string,
  notes: FindingNotes,
  signal: AbortSignal,
): Promise<Result<null, UploadFailure>> {
  const parsed = await readOnce(id, signal);
  if (!parsed.ok) return parsed;
  const upload = await db.upload.findUnique({ where: { id }, include: { findings: true } });
  if (!upload?.sourceId) return success(null);
  const input: DraftingInput = {
    parsed: parsed.value,
    about: { id: upload.sourceId, sha256: upload.sha256, language: languageOf(upload.language) },
    decisions: decisionsOf(upload.findings),
    notes,
    seed: upload.sourceId,
  };
  await setStage(id, 'cleaning');
  const outcome = await runThread<Drafted, 'drafting'>({
    ...{ module: 'draft/thread.ts', input, ...draftingLimits, signal },
    onNote: (stage) => void setStage(id, stage).catch(() => undefined),
  });
  switch (outcome.kind) {
    case 'answer':
      await inTransaction((tx) => storeDrafts(tx, upload, outcome.answer, new Date()));
      return success(null);
    case 'late':
      return failure('took-too-long');
    case 'out-of-memory':
      return failure('too-much-memory');
    case 'aborted':
      return success(null);
    case 'failed':
      throw outcome.error;
  }
}

async function setStage(id: string, stage: 'reading' | 'cleaning' | 'drafting'): Promise<void> {
  await db.upload.updateMany({ where: { id, stage: { in: [...underWay] } }, data: { stage } });
}

/** The text of a file: read from it the first time, and kept. */
async function readOnce(
  id: string,
  signal: AbortSignal,
): Promise<Result<ParsedText, UploadFailure>> {
  const upload = await db.upload.findUnique({ where: { id }, include: { source: true } });
  if (!upload) return failure('program-failed');
  const { fileName: name, source, file } = upload;
  if (source) return success({ name, text: source.text, blocks: readBlocks(upload.blocks) });
  if (!file) return failure('program-failed');
  await setStage(id, 'reading');
  const parsed = await parseFile({ name, bytes: file }, signal);
  if (!parsed.ok || signal.aborted) return parsed;
  const { text, blocks } = parsed.value;
  const sourceId = `own-${id.replaceAll('-', '').slice(-16)}`;
  const { sha256, ownerId } = upload;
  await inTransaction(async (tx) => {
    await tx.source.create({ data: { id: sourceId, sha256, text, ownerId } });
    await tx.upload.update({
      where: { id },
      data: { sourceId, blocks: storeBlocks(blocks), file: null },
    });
  });
  return parsed;
}

function languageOf(stored: string): 'en' | 'zh-CN' | 'auto' {
  return stored === 'en' || stored === 'zh-CN' ? stored : 'auto';
}
