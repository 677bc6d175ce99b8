import type { Migration } from '../../migration.ts';

/** Version 2 takes a picture; version 3 knows which one it waits for, so whoever was waiting sends theirs again. */
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
  {
    from: 2,
    rewrite: ({ value, context }) => ({
      value: value === 'fetchingPicture' ? 'picture' : value,
      context: { ...(context as Record<string, unknown>), pictureId: 0 },
    }),
  },
];
