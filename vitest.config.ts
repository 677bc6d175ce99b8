import { defineConfig } from 'vitest/config';

/** Suites that talk to a database; they run on the embedded one, and on PostgreSQL where TEST_DATABASE_URL is set. */
const database = folders(
  'storage',
  'conversation',
  'inbox',
  'outbox',
  'runtime',
  'jobs',
  'roles',
  'campaigns',
  'vacancies',
  'linking',
  'reach',
  'people',
  'applications',
);
/**
 * Those among them that kill or starve processes, or start many, or ask for plans, which follow from what was in the
 * tables before: each in a process of its own.
 */
const processes = [
  ...folders('faults', 'e2e', 'tickets', 'reports', 'broadcasts', 'storage/embedded'),
  'test/storage/check-database.test.ts',
  'test/storage/silence.test.ts',
];

/** Generous: a machine that is slow, or busy, fails no test. What is waited for is that something is so. */
const shared = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };
const clearing = { ...shared, globalSetup: './test/support/clear-run-folder.ts' };

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/support/skip-reporter.ts'],
    projects: [
      {
        test: {
          name: 'plain',
          include: ['test/**/*.test.ts'],
          exclude: [...database, ...processes],
          ...shared,
        },
      },
      {
        test: {
          name: 'database',
          include: database,
          exclude: processes,
          // Modules are loaded, and databases made, once for all files of a worker.
          isolate: false,
          env: { KEEP_TEST_DATABASES: '1' },
          ...clearing,
        },
      },
      { test: { name: 'processes', include: processes, ...clearing } },
    ],
  },
});

function folders(...names: string[]): string[] {
  return names.map((name) => `test/${name}/**/*.test.ts`);
}
