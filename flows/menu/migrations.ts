import type { Migration } from '../migration.ts';

interface First {
  paused: string | null;
  resting: boolean;
}

/** Since version 2 all that waits is known, not only the newest. */
export const migrations: Migration[] = [
  {
    from: 1,
    rewrite: ({ value, context }) => {
      const { paused, resting, ...rest } = context as First;
      return {
        value,
        context: { ...rest, paused: paused === null ? [] : [paused], show: resting ? 'resting' : 'home' },
      };
    },
  },
];
