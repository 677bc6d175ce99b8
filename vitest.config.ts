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

const shared = { testTimeout: 180_000, hookTimeout: 180_000 };

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
