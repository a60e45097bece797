// What Node and PostgreSQL alone can do: `npm run bench -- answers` compares the product with it.
import { createServer } from 'node:http';
import { ResponseRequestSchema } from '@/core/assignments';
import { saveStatement } from '@/server/attempts/save-statement';
import { pool } from '@/server/db';

const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => {
    text += chunk;
  });
  request.on('end', async () => {
    if (request.method !== 'PUT') {
      response.end();
      return;
    }
    const [, attemptId = '', position] = (request.url ?? '').split('/');
    const { sequence, elapsed, answer } = ResponseRequestSchema.parse(JSON.parse(text));
    const { rows } = await pool.query(
      saveStatement('session', {
        callerKey: request.headers.cookie ?? '',
        ...{ now: new Date(), attemptId, position: Number(position), sequence, elapsed },
        ...{ answer: JSON.stringify(answer), page: null, flagged: null, certainty: null },
      }),
    );
    const body = JSON.stringify({ savedSequence: sequence, stored: rows[0]?.stored });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
