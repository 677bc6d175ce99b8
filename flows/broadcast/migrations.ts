import type { Migration } from '../migration.ts';

/** Version 2 takes a picture. */
export const migrations: Migration[] = [
  {
    from: 1,
    rewrite: ({ value, context }) => ({
      value,
      context: {
        ...(context as Record<string, unknown>),
        picture: null,
        pictureFile: '',
        pictureCaption: '',
      },
    }),
  },
];
