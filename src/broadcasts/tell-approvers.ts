import { text } from '../../flows/text.ts';
import { coversScope, wholeProvince } from '../roles/covers-scope.ts';
import { ruleOf } from '../roles/permissions.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import { loadAuthor } from '../storage/broadcasts/progress-message.ts';
import { writeNotice } from '../storage/reach/write-notice.ts';
import { listGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';
import { authorName } from './author-name.ts';

/** Tells everybody who may approve a broadcast, its author apart, that it waits for them. Returns how many there are. */
export async function tellApprovers(tx: Tx, renderer: Renderer, id: number, now: Date): Promise<number> {
  const { scope = null, authorId = null } = (await loadBroadcast(tx, id)) ?? {};
  const name = await authorName(tx, authorId);
  const approvers = await findApprovers(tx, scope ?? [wholeProvince]);
  approvers.delete(authorId ?? 0);
  for (const personId of approvers) {
    const address = await loadAuthor(tx, personId);
    if (address === null) continue;
    const words = renderer.render(text('broadcast:pleaseApprove', { id, name }), address.language);
    const message = { text: words, choices: [], language: address.language };
    await writeNotice(tx, { personId, purpose: 'work', message }, now);
  }
  return approvers.size;
}

/** Whoever holds grants for all of these places. */
async function findApprovers(tx: Tx, places: readonly string[]): Promise<Set<number>> {
  const scopes = new Map<number, (string | null)[]>();
  for (const { personId, scope } of await listGrants(tx, ruleOf('broadcast.approve').roles))
    scopes.set(personId, [...(scopes.get(personId) ?? []), scope]);
  const covers = (held: readonly (string | null)[]): boolean =>
    places.every((place) => held.some((scope) => coversScope(scope, place)));
  return new Set([...scopes].filter(([, held]) => covers(held)).map(([personId]) => personId));
}
