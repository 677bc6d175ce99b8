import type { Migration } from '../migration.ts';

/** Version 2 joins nothing at once: whoever had read that it was done is shown what there is to set. */
export const migrations: Migration[] = [
  {
    from: 1,
    rewrite: ({ value, context }) => ({
      value: value === 'done' ? 'home' : value,
      context: {
        ...(context as Record<string, unknown>),
        word: '',
        account: '',
        channel: '',
        staff: false,
      },
    }),
  },
];
