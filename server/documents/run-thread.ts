import 'server-only';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

export interface ThreadJob<Note> {
  /** A file below server/documents that exports `run(input, note)`, with its extension. */
  readonly module: string;
  /** What `run` is given; it is copied. */
  readonly input: unknown;
  /** Milliseconds until the thread is ended. */
  readonly limitMs: number;
  /** Mebibytes of JavaScript heap. */
  readonly heapMb: number;
  /** Called with whatever `run` tells on its way. */
  readonly onNote?: (note: Note) => void;
  /** Ends the thread from outside. */
  readonly signal?: AbortSignal;
}

export type ThreadOutcome<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'late' | 'aborted' | 'out-of-memory' }
  | { readonly kind: 'failed'; readonly error: Error };

/**
 * Runs a piece of this program in a thread of its own, so that neither its time nor its memory is the
 * server's. The thread is gone when the promise resolves; it never rejects.
 */
export function runThread<Answer, Note = never>(
  job: ThreadJob<Note>,
): Promise<ThreadOutcome<Answer>> {
  const folder = join(process.cwd(), 'server', 'documents');
  // Not `new Worker`: a bundler would pack what it finds there, and the thread reads the sources.
  const worker: Worker = Reflect.construct(Worker, [
    join(folder, 'worker.mjs'),
    {
      workerData: { module: join(folder, job.module), input: job.input },
      execArgv: ['--conditions=react-server'],
      resourceLimits: { maxOldGenerationSizeMb: job.heapMb },
      // A parser that complains does so to nobody: the outcome says what counts.
      stdout: true,
      stderr: true,
    },
  ]);
  return new Promise((resolve) => {
    let ended = false;
    const end = (outcome: ThreadOutcome<Answer>): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      job.signal?.removeEventListener('abort', abort);
      worker.terminate().then(
        () => resolve(outcome),
        () => resolve(outcome),
      );
    };
    const abort = (): void => end({ kind: 'aborted' });
    const timer = setTimeout(() => end({ kind: 'late' }), job.limitMs);
    if (job.signal?.aborted) abort();
    job.signal?.addEventListener('abort', abort);
    worker.on('message', (message: { readonly note: Note } | { readonly answer: Answer }) => {
      if ('answer' in message) end({ kind: 'answer', answer: message.answer });
      else job.onNote?.(message.note);
    });
    worker.on('error', (error: Error & { readonly code?: string }) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'out-of-memory' }
          : { kind: 'failed', error },
      ),
    );
    worker.on('exit', () => end({ kind: 'failed', error: new Error('The thread ended early.') }));
  });
}
