import type { Text } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { loadAuthor } from '../storage/broadcasts/progress-message.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import type { Tx } from '../storage/tx.ts';
import type { Broadcast } from './broadcast.ts';

/** Tells the author of a broadcast something, beside the conversation; at the command line nobody can be told. */
export async function tellAuthor(
  tx: Tx,
  renderer: Renderer,
  { authorId }: Pick<Broadcast, 'authorId'>,
  words: Text,
  now: Date,
): Promise<void> {
  const address = authorId === null ? null : await loadAuthor(tx, authorId);
  if (authorId === null || address === null) return;
  const { language } = address;
  const message = { text: renderer.render(words, language), choices: [], language };
  await writeNotice(tx, { personId: authorId, purpose: 'work', message }, now);
}
