import { text } from '../../flows/text.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { coversScope, wholeProvince } from '../roles/covers-scope.ts';
import { ruleOf } from '../roles/permissions.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import { loadAuthor } from '../storage/broadcasts/progress-message.ts';
import { writeMessage } from '../storage/broadcasts/write-message.ts';
import { listGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';

/** Tells everybody who may approve a broadcast, its author apart, that it waits for them. */
export async function tellApprovers(
  tx: Tx,
  renderer: Renderer,
  id: number,
  { person, now }: CommandScope,
): Promise<void> {
  const place = (await loadBroadcast(tx, id))?.scope?.[0] ?? wholeProvince;
  const grants = await listGrants(tx, ruleOf('broadcast.approve').roles);
  const approvers = new Set(
    grants.filter(({ scope }) => coversScope(scope, place)).map(({ personId }) => personId),
  );
  approvers.delete(person.id);
  for (const personId of approvers) {
    const address = await loadAuthor(tx, personId);
    if (address === null) continue;
    const words = renderer.render(
      text('broadcast:pleaseApprove', { id, name: person.name ?? '' }),
      address.language,
    );
    await writeMessage(tx, { personId, ...address }, { text: words, choices: [] }, now);
  }
}
