import type { Text } from '../../flows/text.ts';
import type { MediaRef } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { listFirmMembers } from '../storage/firms/firm-members.ts';
import { languageOf } from '../storage/people/language.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import type { Tx } from '../storage/tx.ts';

/**
 * Tells everybody who recruits for a firm something beside their conversation, each in their language.
 * @param more `not`: whoever did it knows already; `media`: what goes with it
 */
export async function tellRecruiters(
  tx: Tx,
  renderer: Renderer,
  firmId: number,
  words: Text,
  now: Date,
  { not, media }: { not?: number; media?: MediaRef } = {},
): Promise<void> {
  for (const { personId } of await listFirmMembers(tx, firmId)) {
    if (personId === not) continue;
    const language = await languageOf(tx, personId);
    const text = renderer.render(words, language);
    const message = { text, choices: [], language, ...(media !== undefined && { media }) };
    await writeNotice(tx, { personId, purpose: 'work', message }, now);
  }
}
