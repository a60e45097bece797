import 'server-only';
import type { z } from 'zod';
import { failure, type Result, success } from '@/core/result';
import type { Code, RequestCode } from '@/server/codes';
import { isOwnOrigin } from './own-origin';
import { problem } from './problem';

/** No request of the attempt interface needs more bytes. */
export const mostBytes = 64 * 1024;

/**
 * The body of a request that changes something, parsed: only from pages of this site, at most
 * `mostBytes`, and of the form of `schema`. No body counts as an empty object.
 */
export async function receive<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>, RequestCode>> {
  return receiveText(request.headers, () => readText(request), schema);
}

/** The same for any server; `readText` gives null for more than `mostBytes`. */
export async function receiveText<Schema extends z.ZodType>(
  headers: Pick<Headers, 'get'>,
  readText: () => Promise<string | null>,
  schema: Schema,
): Promise<Result<z.output<Schema>, RequestCode>> {
  if (!isOwnOrigin(headers)) return failure('other-origin');
  const text = await readText();
  if (text === null) return failure('body-too-large');
  let body: unknown = {};
  try {
    if (text !== '') body = JSON.parse(text);
  } catch {
    return failure('body-not-json');
  }
  const parsed = schema.safeParse(body);
  return parsed.success ? success(parsed.data) : failure('body-invalid');
}

/** The reply to a use case: its value as JSON that nobody keeps, or its problem document. */
export async function reply<Value>(
  result: Result<Value, Code>,
  status: 200 | 201 = 200,
): Promise<Response> {
  if (!result.ok) return problem(result.code);
  return Response.json(result.value, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** A handler that never lets an error out: it is logged, and the caller gets a 503 to try again. */
export function handler<Context>(
  handle: (request: Request, context: Context) => Promise<Response>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      console.error(`${request.method} ${new URL(request.url).pathname} failed:`, error);
      return problem('server-trouble');
    }
  };
}

/** The body of a request as text; null if it has more than `mostBytes`. */
export async function readText(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return null;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  if (!request.body) return text;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
