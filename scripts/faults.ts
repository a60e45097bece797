// Kills application and PostgreSQL at random moments while attempts are taken over HTTP, and then proves from the
// log of the clients that every acknowledged answer is stored and every grade is that of a fresh regrade.
//
//   npm run test:faults                200 attempts
//   npm run test:faults -- 20 <seed>   fewer, or the same chances again
import { randomUUID } from 'node:crypto';
import { root } from '@/tests/sources';
import { startOwnProduct } from './faults/own-product';
import { build } from './start/build.mjs';

const attempts = Number(process.argv[2] ?? 200);
const seed = process.argv[3] ?? randomUUID();

async function main(): Promise<boolean> {
  console.log(`Seed ${seed}, ${attempts} attempts`);
  await build(root);
  const product = await startOwnProduct();
  try {
    // Read when server/db is loaded, which has to wait for it.
    Object.assign(process.env, product.environment);
    const { db } = await import('@/server/db');
    const { importContent } = await import('@/server/content-import');
    const { readContentFiles } = await import('@/server/content-files');
    const { runFaults } = await import('./faults/run');
    const imported = await importContent(db, await readContentFiles(), new Date());
    if (!imported.ok) throw new Error('content/ has errors: npm run check:content names them');
    await product.serve();
    const began = performance.now();
    const report = await runFaults(product, attempts, seed);
    const seconds = ((performance.now() - began) / 1_000).toFixed(0);
    const { application, database } = report.kills;
    console.log(
      `${report.attempts} attempts in ${seconds} s; application killed ${application} times, PostgreSQL ${database} times`,
    );
    console.log(`${report.troubles} requests failed and were sent again`);
    console.log(`${report.acknowledged} answers acknowledged, ${report.losses.length} losses`);
    for (const loss of report.losses.slice(0, 20)) console.log(`  ${loss}`);
    await db.$disconnect();
    // A run in which nothing was killed proves nothing.
    const proved = application > 0 && database > 0 && report.attempts === attempts;
    if (!proved)
      console.log('This run proves nothing: too little was killed, or attempts are missing.');
    return proved && report.losses.length === 0;
  } finally {
    await product.remove();
  }
}

process.exitCode = (await main()) ? 0 : 1;
