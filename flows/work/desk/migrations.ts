import type { Migration } from '../../migration.ts';

/** Version 2 asks for whom words are where that is not clear; version 3 asks before a person is handed back. */
export const migrations: Migration[] = [
  {
    from: 1,
    rewrite: ({ value, context }) => ({
      value,
      context: { ...(context as Record<string, unknown>), unsent: '', receivers: [] },
    }),
  },
  { from: 2, rewrite: (stored) => stored },
];
