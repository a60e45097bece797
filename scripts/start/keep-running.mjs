import { Failure } from './progress.mjs';

const longestPauseMs = 30_000;

/**
 * Starts something again whenever it ends by itself, after 0.5 s at first and up to 30 s when it keeps ending.
 * @template {{ ended: Promise<void>, stop: () => Promise<void> }} Running
 * @param {string} name as in “The database ended”
 * @param {Running} first
 * @param {() => Promise<Running>} start
 * @returns {() => Promise<void>} stops it for good
 */
export function keepRunning(name, first, start) {
  let current = first;
  let stopping = false;
  const watch = async () => {
    let pauseMs = 500;
    for (;;) {
      const began = performance.now();
      await current.ended;
      if (stopping) return;
      if (performance.now() - began > 60_000) pauseMs = 500;
      console.log(`  ! ${name} ended unexpectedly; starting it again in ${pauseMs / 1000} s.`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      if (stopping) return;
      try {
        current = await start();
        console.log(`  ✓ ${name} runs again.`);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        console.log(`  ! ${error.message}`);
      }
      // A start that was under way when everything stops must not survive it.
      if (stopping) await current.stop();
    }
  };
  const watching = watch();
  return async () => {
    stopping = true;
    await current.stop();
    await watching;
  };
}
