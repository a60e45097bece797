import { z } from 'zod';
import { findingNotes } from '@/i18n/finding-notes';
import { currentPerson } from '@/server/auth';
import { parseLimits, type ReceivedFile, receiveFile, wakeJobs } from '@/server/documents';
import { handler, reply } from '../http';
import { isOwnOrigin } from '../own-origin';
import { problem } from '../problem';

const AboutSchema = z.object({
  name: z.string().min(1).max(500),
  language: z.enum(['auto', 'en', 'zh-CN']).catch('auto'),
});

/** Boundaries and names of the fields of a form around a file. */
const formAllowance = 16 * 1024;

/**
 * Takes a file of a teacher: as the body of the request, with its name in the address, or as the form
 * of a page without script, which is sent on to the document.
 */
export const POST = handler(async (request) => {
  if (!isOwnOrigin(request.headers)) return problem('other-origin');
  const person = await currentPerson();
  if (!person) return problem('sign-in-required');
  const form = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false;
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > parseLimits.bytes + (form ? formAllowance : 0)) return problem('too-large');
  const file = form ? await readForm(request) : await readBody(request);
  if (file === null) return problem('body-invalid');
  if (file === 'too-large') return problem(file);
  const received = await receiveFile(person, file, new Date());
  if (!received.ok) return problem(received.code);
  wakeJobs(findingNotes);
  const headers = { location: `/documents/${received.value.id}` };
  if (form) return new Response(null, { status: 303, headers });
  return reply(received, 201);
});

async function readForm(request: Request): Promise<ReceivedFile | null> {
  const form = await request.formData();
  const file = form.get('file');
  if (!(file instanceof File)) return null;
  const about = AboutSchema.safeParse({ name: file.name, language: form.get('language') });
  return about.success ? { ...about.data, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
}

async function readBody(request: Request): Promise<ReceivedFile | 'too-large' | null> {
  const about = AboutSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!about.success || !request.body) return null;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { ...about.data, bytes: new Uint8Array(Buffer.concat(parts)) };
    size += value.byteLength;
    if (size > parseLimits.bytes) {
      await reader.cancel();
      return 'too-large';
    }
    parts.push(value);
  }
}
