import { connect, type Socket } from 'node:net';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** One kept connection of a client that does as little as possible: the server is to be measured, not the client. */
export interface Connection {
  readonly ask: (method: string, path: string, cookie: string, body?: string) => Promise<Reply>;
  readonly close: () => void;
}

/** Opens a connection to a server on this machine. */
export async function openConnection(port: number): Promise<Connection> {
  let waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | null = null;
  let received: Buffer = Buffer.alloc(0);
  const socket = await open(port);
  const fail = (error: Error) => {
    waiting?.reject(error);
    waiting = null;
  };
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const reply = readReply(received);
    if (!reply) return;
    received = Buffer.alloc(0);
    waiting?.resolve(reply);
    waiting = null;
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the server closed the connection')));
  return {
    ask: (method, path, cookie, body = '') =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${cookie}\r\naccept: ${path.startsWith('/api/') ? 'application/json' : 'text/html'}\r\n`;
        const length = Buffer.byteLength(body);
        const content = body && `content-type: application/json\r\ncontent-length: ${length}\r\n`;
        socket.write(`${head}${content}\r\n${body}`);
      }),
    close: () => socket.destroy(),
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The reply, once all of it is there. */
function readReply(bytes: Buffer): Reply | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const body = bytes.subarray(end + 4);
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  if (length !== undefined)
    return body.length < Number(length) ? null : { status, body: body.toString('utf8') };
  if (!/\r\ntransfer-encoding: *chunked/i.test(head)) return { status, body: '' };
  const text = readChunks(body);
  return text === null ? null : { status, body: text };
}

function readChunks(bytes: Buffer): string | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (bytes.length < line + 2 + size + 2) return null;
    if (size === 0) return Buffer.concat(parts).toString('utf8');
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
