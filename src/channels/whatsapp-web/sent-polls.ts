import type { Choice } from '../channel.ts';

const KEPT = 5_000;

export interface SentPolls {
  remember(messageId: string, choices: readonly Choice[]): void;
  find(messageId: string): readonly Choice[] | undefined;
}

/** The choices of the polls sent since the start, the oldest forgotten first. */
export function createSentPolls(): SentPolls {
  const polls = new Map<string, readonly Choice[]>();
  return {
    remember: (messageId, choices) => {
      polls.set(messageId, choices);
      const [oldest] = polls.keys();
      if (polls.size > KEPT && oldest !== undefined) polls.delete(oldest);
    },
    find: (messageId) => polls.get(messageId),
  };
}
