import type { Migration } from '../../migration.ts';

export const migrations: Migration[] = [
  {
    from: 1,
    /** Reports say up to which day they tell; what was loaded before does not know it. */
    rewrite: ({ value, context }) => {
      const { indicators, ...rest } = context as { indicators: object | null };
      return { value, context: { ...rest, indicators: indicators && { day: '', ...indicators } } };
    },
  },
];
