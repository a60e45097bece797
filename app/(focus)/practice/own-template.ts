import 'server-only';
import { randomUUID } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { cutTemplate, type PageTemplate } from './page-template';

const id = '00000000-0000-4000-8000-000000000000';
const keyHeader = 'x-jiangxue-template';

declare global {
  /** By which this process knows its own request for the page without an attempt. */
  var jiangxueTemplateKey: string | undefined;
}

function ownKey(): string {
  globalThis.jiangxueTemplateKey ??= randomUUID();
  return globalThis.jiangxueTemplateKey;
}

/** True if the page is asked for without an attempt, by this process. */
export function isTemplate(attemptId: string, headers: Pick<Headers, 'get'>): boolean {
  return attemptId === id && headers.get(keyHeader) === ownKey();
}

/** What decides about the page besides the attempt: headers of a request. */
export type Choices = Readonly<Record<string, string>>;

/** Lets Next render the page of the player once, without an attempt, by the way on which all requests come. */
export async function renderTemplate(
  { localAddress, localPort }: IncomingMessage['socket'],
  choices: Choices,
): Promise<PageTemplate> {
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { ...choices, accept: 'text/html', [keyHeader]: ownKey() };
    const place = { host: localAddress, port: localPort, path: `/practice/${id}`, agent: false };
    get({ ...place, headers }, resolve).on('error', reject);
  });
  const body = await text(reply);
  if (reply.statusCode !== 200)
    throw new Error(`The page of the player answers ${reply.statusCode}.`);
  return cutTemplate({ headers: reply.headers, body, id });
}
