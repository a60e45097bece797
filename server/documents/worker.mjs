// What runs in a thread of its own: TypeScript of this repository, as it stands, in a server and in a script alike.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { run } = await import(workerData.module);
const answer = await run(workerData.input, (/** @type {unknown} */ note) =>
  parentPort?.postMessage({ note }),
);
parentPort?.postMessage({ answer });
