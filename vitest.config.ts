import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const databaseTests = ['tests/database/**/*.test.ts', 'server/**/*.test.ts'];
const browserTests = ['tests/e2e/**/*.test.ts'];

export default defineConfig({
  resolve: {
    alias: {
      // Next handles `import 'server-only'` itself; the npm package throws everywhere else.
      'server-only': `${root}node_modules/server-only/empty.js`,
      '@': root.replace(/\/$/, ''),
    },
  },
  test: {
    restoreMocks: true,
    unstubEnvs: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          // A busy machine is no failure.
          testTimeout: 60_000,
          exclude: [...configDefaults.exclude, '.next/**', ...databaseTests, ...browserTests],
          setupFiles: ['tests/setup/fail-on-console-error.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: databaseTests,
          globalSetup: ['tests/setup/database-cluster.ts'],
          setupFiles: ['tests/setup/fail-on-console-error.ts', 'tests/setup/database-worker.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: browserTests,
          globalSetup: ['tests/setup/browser.ts'],
          testTimeout: 120_000,
          // A page may be slow on a busy machine; what is right comes long before.
          expect: { poll: { timeout: 20_000 } },
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
