import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serveAttempts } from '@/app/api/v1/attempts/serve';
import { root } from '@/tests/sources';

/** One request as a client makes it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
}

/** What the client gets. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Cookies that were set, by name. */
  readonly set: ReadonlyMap<string, string>;
}

/** A way to the interface. */
export type Transport = (sent: Sent) => Promise<Got>;

/** What stands in the place of Next's `cookies()` and `headers()`: one browser at a time. */
export const browser = { cookies: new Map<string, string>(), set: new Map<string, string>() };

/** Finds the route handler on disk and calls it, as Next does. `files` are the routes below `app/`. */
export function throughNext(files: readonly string[]): Transport {
  return async ({ method, path, body, headers = {}, cookies = {} }) => {
    browser.cookies = new Map(Object.entries(cookies));
    browser.set = new Map();
    const [, pathname = ''] = /^([^?]*)/.exec(path) ?? [];
    const { file, params } = findRoute(files, pathname);
    const module: Record<string, unknown> = await import(join(root, file));
    const handle = module[method];
    if (typeof handle !== 'function') throw new Error(`${file} has no ${method}`);
    const request = new Request(`http://jiangxue.test${path}`, {
      method,
      headers: { host: 'jiangxue.test', ...headers },
      ...(body !== undefined && { body }),
    });
    const reply: unknown = await handle(request, { params: Promise.resolve(params) });
    if (!(reply instanceof Response)) throw new Error(`${file} gave no response`);
    const { status, headers: received } = reply;
    return { status, headers: received, text: await reply.text(), set: browser.set };
  };
}

function findRoute(files: readonly string[], path: string) {
  for (const file of files) {
    const names: string[] = [];
    const pattern = file
      .replace(/^app/, '')
      .replace(/\/route\.ts$/, '')
      .replaceAll('.', '\\.')
      .replace(/\[(\w+)\]/g, (_, name: string) => {
        names.push(name);
        return '([^/]+)';
      });
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (!found) continue;
    return {
      file,
      params: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])),
    };
  }
  throw new Error(`no route for ${path}`);
}

/** A real server that asks the one beside Next first; what that leaves goes to `next`. */
export async function besideNext(next: Transport): Promise<{ send: Transport; stop: () => void }> {
  const left = new Set<string>();
  const server: Server = createServer((request, response) => {
    if (serveAttempts(request, response)) return;
    left.add(`${request.method} ${request.url}`);
    response.writeHead(599).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const send: Transport = async (sent) => {
    const { method, path, body, headers = {}, cookies = {} } = sent;
    const jar = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { cookie: jar.join('; '), ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await reply.text();
    if (reply.status === 599) return next(sent);
    const set = reply.headers.getSetCookie().map((line): [string, string] => {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      return [name, value];
    });
    return { status: reply.status, headers: reply.headers, text, set: new Map(set) };
  };
  return { send, stop: () => server.close() };
}
