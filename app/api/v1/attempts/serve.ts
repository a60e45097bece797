import 'server-only';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Call, CallReply } from '@/app/api/call';
import { mostBytes } from '@/app/api/http';
import { cookieReader, headerOf } from '@/app/api/node-request';
import { problemReply } from '@/app/api/problem';
import { securityHeaders } from '@/app/security-headers';
import type { Language } from '@/core/content';
import { localeCookie, negotiateLocale } from '@/i18n/locale';
import { guestCookieHeader } from '@/server/auth';
import { putResponse, showAttempt, showReview, startAttempt, submit } from './calls';

const compress = promisify(gzip);
const policy = "default-src 'none'; frame-ancestors 'none'";
const fixedHeaders = {
  plain: { 'content-security-policy': policy, ...Object.fromEntries(securityHeaders(false)) },
  encrypted: { 'content-security-policy': policy, ...Object.fromEntries(securityHeaders(true)) },
};

/**
 * Answers a request of the attempt interface without Next, whose own work costs several times what
 * an answer costs (docs/decisions/005-answers-in-one-statement.md). False, and nothing was done, if it is
 * none: then Next answers. Both ask the same calls.
 */
export function serveAttempts(request: IncomingMessage, response: ServerResponse): boolean {
  const found = findCall(request.method, request.url ?? '');
  if (!found) return false;
  answer(request, response, found.call, found.params).catch((error) => {
    console.error(`${request.method} ${request.url} failed:`, error);
    response.destroy();
  });
  return true;
}

interface Found {
  readonly call: Call;
  readonly params: Readonly<Record<string, string>>;
}

function findCall(method: string | undefined, url: string): Found | null {
  const [path = ''] = url.split('?', 1);
  if (!path.startsWith('/api/v1/attempts')) return null;
  const [id, part, position, ...more] = path.slice('/api/v1/attempts/'.length).split('/');
  if (path === '/api/v1/attempts') return method === 'POST' ? of(startAttempt, {}) : null;
  if (!id || more.length > 0) return null;
  if (position !== undefined)
    return part === 'responses' && method === 'PUT' ? of(putResponse, { id, position }) : null;
  if (part === undefined) return method === 'GET' ? of(showAttempt, { id }) : null;
  if (part === 'review') return method === 'GET' ? of(showReview, { id }) : null;
  return part === 'submission' && method === 'POST' ? of(submit, { id }) : null;
}

function of(call: Call, params: Found['params']): Found {
  return { call, params };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  call: Call,
  params: Found['params'],
): Promise<void> {
  const cookie = cookieReader(request.headers.cookie ?? '');
  const language = negotiateLocale(cookie(localeCookie), request.headers['accept-language'] ?? '');
  const headers = { get: (name: string) => headerOf(request, name) };
  const readText = () => readBody(request);
  const asked = { headers, cookie, params, language, readText };
  await send(request, response, await settle(call(asked), request, language));
}

/** An error is logged, and the caller gets a 503 to try again. */
async function settle(
  reply: Promise<CallReply>,
  request: IncomingMessage,
  language: Language,
): Promise<CallReply> {
  try {
    return await reply;
  } catch (error) {
    console.error(`${request.method} ${request.url} failed:`, error);
    return problemReply(language, 'server-trouble');
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, guest }: CallReply,
): Promise<void> {
  const encrypted = headerOf(request, 'x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
  const small = body.length < 2_000;
  const zipped = !small && /\bgzip\b/.test(headerOf(request, 'accept-encoding') ?? '');
  const bytes = zipped ? await compress(body, { level: 4 }) : Buffer.from(body);
  response.writeHead(status, {
    ...fixedHeaders[encrypted ? 'encrypted' : 'plain'],
    'x-request-id': randomUUID(),
    ...headers,
    ...(guest && { 'set-cookie': guestCookieHeader(guest) }),
    ...(zipped && { 'content-encoding': 'gzip' }),
    ...(!small && { vary: 'accept-encoding' }),
    'content-length': bytes.byteLength,
  });
  response.end(bytes);
}

/** The body as text; null if it is too large, and then the rest is not waited for. */
function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) return resolve(null);
    let chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        chunks = [];
        resolve(null);
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    // Whoever hung up hears nothing of it.
    request.on('error', () => resolve(null));
  });
}
