import type { Migration } from '../migration.ts';

/** What an application of before is shown with until it is read anew. */
const unread = { receiver: 'desk', regency: null, last: null, can: [], shares: [], history: [] };

/**
 * Version 2 says who gets the application and what is sent. A question for the yes of before is not the one of today: who
 * had it open is asked for the number once more, and then today's.
 */
export const migrations: Migration[] = [
  {
    from: 1,
    rewrite: ({ value, context }) => {
      const before = context as Record<string, unknown> & { items: object[] };
      const added = {
        receiver: null,
        shares: ['phone'],
        words: null,
        bySelf: false,
        sentAlready: false,
        move: 'WITHDRAWN',
      };
      const items = before.items.map((item) => ({ ...item, ...unread }));
      return { value: value === 'confirm' ? 'phone' : value, context: { ...before, ...added, items } };
    },
  },
];
