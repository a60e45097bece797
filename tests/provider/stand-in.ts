import { createServer, type Server, type ServerResponse } from 'node:http';

/** A service that speaks like a language model, and does what a test tells it to. */
export interface StandIn {
  readonly url: string;
  /** Bodies that were sent to it. */
  readonly heard: readonly string[];
  answer: (response: ServerResponse) => void;
  stop(): Promise<void>;
}

export async function startStandIn(): Promise<StandIn> {
  const heard: string[] = [];
  const standIn = { answer: (response: ServerResponse) => void response.end('{}') };
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      heard.push(Buffer.concat(parts).toString('utf8'));
      standIn.answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(standIn, {
    ...{ url: `http://127.0.0.1:${port}/v1`, heard },
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}

/** The reply of a model that says this text. */
export function sayText(text: string): (response: ServerResponse) => void {
  return (response) =>
    void response.end(JSON.stringify({ choices: [{ message: { content: text } }] }));
}
