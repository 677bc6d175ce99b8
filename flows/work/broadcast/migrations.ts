import type { Migration } from '../../migration.ts';
import { emptyContext } from './context.ts';

/** Where version 3 had the draft checked before the whole message was shown: whom it is for is asked once more. */
const beforePreview: unknown[] = ['counted', 'segment', 'review', 'schedule', 'confirmSend'];

/**
 * Version 2 takes a picture; version 3 knows which one it waits for, so whoever was waiting sends theirs again; version 4
 * keeps drafts, asks for text and audience first, and shows the whole message; version 5 shows what came back; version 6 says whom
 * it is for in words.
 */
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
  {
    from: 3,
    rewrite: ({ value, context }) => {
      const { people: _people, detail, ...kept } = context as Record<string, unknown>;
      return {
        value: beforePreview.includes(value) ? 'audience' : value,
        context: {
          ...emptyContext,
          ...kept,
          detail: detail === null ? null : { ...(detail as object), started: true },
          ...{ preflight: null, when: null },
        },
      };
    },
  },
  {
    from: 4,
    rewrite: ({ value, context }) => {
      const { detail, ...kept } = context as Record<string, unknown>;
      const more = { delivered: 0, read: 0, reasons: [], halves: null };
      return {
        value,
        context: {
          ...emptyContext,
          ...kept,
          detail: detail === null ? null : { ...(detail as object), ...more },
        },
      };
    },
  },
  {
    from: 5,
    rewrite: ({ value, context }) => ({
      value,
      context: { ...(context as Record<string, unknown>), described: null },
    }),
  },
];
