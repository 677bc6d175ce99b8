import { changeDraft, loadDraft } from '../storage/broadcasts/draft-store.ts';
import type { Tx } from '../storage/tx.ts';
import { BroadcastError } from './broadcast-error.ts';

const mostTries = 3;

/**
 * Puts an audience into a draft as that stands by now: what a colleague has changed meanwhile stays.
 * @throws BroadcastError `draftGone`
 */
export async function putAudience(
  tx: Tx,
  draftId: number,
  audience: string,
  { by, now }: { by: number; now: Date },
): Promise<void> {
  for (let n = 0; n < mostTries; n += 1) {
    const draft = await loadDraft(tx, draftId);
    if (draft === null || draft.template) break;
    const { id, revision, name, content } = draft;
    const change = { id, revision, name, content: { ...content, audience } };
    if (await changeDraft(tx, change, by, now)) return;
  }
  throw new BroadcastError('draftGone', `There is no draft ${draftId}.`);
}
