/** What one process of the service does; `all` is everything, as a small office wants it. */
export const processRoles = ['all', 'channels', 'worker', 'sender'] as const;
export type ProcessRole = (typeof processRoles)[number];

export interface Parts {
  /** Takes in what the platforms bring. */
  listens: boolean;
  /** Moves conversations, and does what is due by the clock. */
  works: boolean;
  /** Sends what the outbox holds. */
  sends: boolean;
}

export function partsOf(role: ProcessRole): Parts {
  return {
    listens: role === 'all' || role === 'channels',
    works: role === 'all' || role === 'worker',
    sends: role === 'all' || role === 'sender',
  };
}
