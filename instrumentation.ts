/** Next calls this once per server process: a wrong setting ends the start, not the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readEnvironment } = await import('@/server/env');
  readEnvironment();
}
