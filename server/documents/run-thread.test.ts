import { describe, expect, it } from 'vitest';
import { makePdf } from '@/tests/fixtures/files';
import { parseFile } from './parse-file';
import { runThread } from './run-thread';

const input = {
  name: 'a.pdf',
  bytes: makePdf([[{ y: 700, text: 'Words on a page, enough of them to be read.' }]]),
};
const job = { module: 'parse/thread.ts', input: { ...input, bytes: new Uint8Array(input.bytes) } };

describe('a thread', () => {
  it('gives its answer', async () => {
    const outcome = await runThread<{ ok: boolean }>({ ...job, limitMs: 20_000, heapMb: 512 });
    expect(outcome).toMatchObject({ kind: 'answer', answer: { ok: true } });
  });

  it('is ended when its time is over', async () => {
    expect(await runThread({ ...job, limitMs: 1, heapMb: 512 })).toEqual({ kind: 'late' });
  });

  it('is ended when it wants more memory than it may have', async () => {
    const outcome = await runThread({ ...job, limitMs: 20_000, heapMb: 4 });
    expect(outcome).toEqual({ kind: 'out-of-memory' });
  });

  it('is ended from outside, also before it began', async () => {
    const stop = new AbortController();
    const running = runThread({ ...job, limitMs: 20_000, heapMb: 512, signal: stop.signal });
    stop.abort();
    expect(await running).toEqual({ kind: 'aborted' });
    const again = { ...job, limitMs: 20_000, heapMb: 512, signal: stop.signal };
    expect(await runThread(again)).toEqual({ kind: 'aborted' });
  });

  it('that breaks says so, and leaves the process alone', async () => {
    const broken = { module: 'parse/no-such-file.ts', input: null, limitMs: 20_000, heapMb: 512 };
    expect((await runThread(broken)).kind).toBe('failed');
    expect((await parseFile({ name: 'a.txt', bytes: Buffer.from('Words.') })).ok).toBe(true);
  });
});
