import { text, type Var } from '../../flows/text.ts';
import { staffName } from '../storage/roles/staff-profile.ts';
import type { Tx } from '../storage/tx.ts';

/** Who wrote a broadcast, for its readers among the staff; `authorId` null: the command line. */
export async function authorName(tx: Tx, authorId: number | null): Promise<Var> {
  if (authorId === null) return { text: text('broadcast:office') };
  const name = await staffName(tx, authorId);
  return name === '' ? { text: text('broadcast:nameless', { number: authorId }) } : name;
}
