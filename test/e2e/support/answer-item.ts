import { likeActivity } from './like-activity.ts';

/** The answer to the question in a message, 1 to 5; null where none is asked. */
export function answerItem(message: string): string | null {
  if (!message.includes('Seberapa suka kamu')) return null;
  return likeActivity(message)?.toString() ?? null;
}
