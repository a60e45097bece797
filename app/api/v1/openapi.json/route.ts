import { createHash } from 'node:crypto';
import { handler } from '@/app/api/http';
import { describeInterface } from '@/app/api/v1/document';

const body = JSON.stringify(describeInterface());
const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
const headers = { etag, 'cache-control': 'no-cache' };

/** The description of the interface; it changes with the version of the program only. */
export const GET = handler(async (request) => {
  const known = request.headers.get('if-none-match')?.split(',') ?? [];
  if (known.some((tag) => tag.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
});
