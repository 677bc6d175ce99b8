import type { Tx } from '../storage/tx.ts';
import { admitAudience } from './admit-audience.ts';
import type { Audience } from './audience/audience.ts';
import { readWords } from './audience/read-words.ts';

/**
 * The audience an author means, as an expression or in words, segments put in.
 * @param scope regencies of the author; null: the whole province
 * @throws AudienceError, BroadcastError `outsideScope` where a regency is named that is not the author's
 */
export function readAudience(tx: Tx, source: string, scope: readonly string[] | null): Promise<Audience> {
  return admitAudience(tx, readWords(source), scope);
}
