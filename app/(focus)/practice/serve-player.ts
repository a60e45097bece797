import 'server-only';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { cookieReader, headerOf } from '@/app/api/node-request';
import { fillSlots } from '@/components/player/page-slots';
import type { AttemptState } from '@/core/assignments';
import { localeCookie, negotiateLocale } from '@/i18n/locale';
import { messagesFor } from '@/i18n/messages';
import { parseSingleKeys, singleKeysCookie } from '@/i18n/single-keys';
import { parseTheme, themeCookie } from '@/i18n/theme';
import { readAttempt } from '@/server/attempts';
import { credentialsOf, findLearner } from '@/server/auth';
import { renderTemplate } from './own-template';
import type { PageTemplate } from './page-template';

const compress = promisify(gzip);
const address = /^\/practice\/([0-9a-f]{8}-[0-9a-f-]{27})(?:\?|$)/;

/**
 * Answers who opens the page of an open attempt, without Next: whose page it is, is looked up for each, and the
 * page around it is rendered once (docs/decisions/012-the-page-of-an-attempt.md). False if it is another
 * request, and then nothing was done. `passOn` is called for what Next has to answer after all.
 */
export function servePlayer(
  request: IncomingMessage,
  response: ServerResponse,
  passOn: () => void,
): boolean {
  const [, id] = address.exec(request.url ?? '') ?? [];
  // With a header `rsc` the router asks, for something that only Next can make.
  if (!id || request.method !== 'GET' || request.headers.rsc) return false;
  answer(request, response, id).then(
    (answered) => answered || passOn(),
    (error) => {
      console.error(`${request.method} ${request.url} failed:`, error);
      passOn();
    },
  );
  return true;
}

/** False if there is no open attempt of this person: a missing page, and the way to a result, are made by Next. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
): Promise<boolean> {
  const cookie = cookieReader(request.headers.cookie ?? '');
  const now = new Date();
  const learner = await findLearner(credentialsOf(cookie), now);
  if (!learner) return false;
  const locale = negotiateLocale(cookie(localeCookie), headerOf(request, 'accept-language') ?? '');
  const found = await readAttempt(learner, id, locale, now);
  if (!found.ok || found.value.status !== 'open') return false;
  const template = await templateFor(request, {
    [localeCookie]: locale,
    [themeCookie]: parseTheme(cookie(themeCookie)) ?? 'system',
    [singleKeysCookie]: parseSingleKeys(cookie(singleKeysCookie)) ?? 'on',
  });
  await send(request, response, template, found.value);
  return true;
}

const templates = new Map<string, Promise<PageTemplate>>();

/** One for every language, colours and keys, rendered when the first of its kind is asked for. */
function templateFor(
  request: IncomingMessage,
  choices: Readonly<Record<string, string>>,
): Promise<PageTemplate> {
  const cookie = Object.entries(choices).map(([name, value]) => `${name}=${value}`);
  const protocol = headerOf(request, 'x-forwarded-proto')?.split(',')[0]?.trim();
  const headers = {
    cookie: cookie.join('; '),
    'x-forwarded-proto': protocol === 'https' ? 'https' : 'http',
  };
  const key = JSON.stringify(headers);
  const known = templates.get(key);
  if (known) return known;
  const made = renderTemplate(request.socket, headers);
  templates.set(key, made);
  made.catch(() => templates.delete(key));
  return made;
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  template: PageTemplate,
  state: AttemptState,
): Promise<void> {
  const nonce = btoa(randomUUID());
  const title = messagesFor(state.language).player.practice;
  const page = template.body({ id: state.id, nonce, state, slots: fillSlots(state, title) });
  const zipped = /\bgzip\b/.test(headerOf(request, 'accept-encoding') ?? '');
  const bytes = zipped ? await compress(page, { level: 3 }) : Buffer.from(page);
  response.writeHead(200, {
    ...template.headers(nonce),
    'x-request-id': randomUUID(),
    ...(zipped && { 'content-encoding': 'gzip' }),
    'content-length': bytes.byteLength,
  });
  response.end(bytes);
}
