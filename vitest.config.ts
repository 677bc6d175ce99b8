import { defineConfig } from 'vitest/config';

/** Suites that talk to a database; they run on the embedded one, and on PostgreSQL where TEST_DATABASE_URL is set. */
const database = [
  'storage',
  'conversation',
  'inbox',
  'outbox',
  'runtime',
  'jobs',
  'faults',
  'e2e',
  'roles',
  'tickets',
  'campaigns',
  'reports',
  'broadcasts',
  'vacancies',
  'linking',
  'reach',
  'people',
].map((name) => `test/${name}/**/*.test.ts`);

/** Generous: a machine that is slow, or busy, fails no test. What is waited for is that something is so. */
const shared = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './test/support/skip-reporter.ts'],
    projects: [
      { test: { name: 'plain', include: ['test/**/*.test.ts'], exclude: database, ...shared } },
      { test: { name: 'database', include: database, ...shared } },
    ],
  },
});
