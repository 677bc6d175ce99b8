import type { DraftSummary } from '../../../flows/work/broadcast/facts.ts';
import { text } from '../../../flows/text.ts';
import { authorName } from '../../broadcasts/author-name.ts';
import { beginOf } from '../../broadcasts/begin-of.ts';
import type { CommandScope } from '../../conversation/ports.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import type { StoredDraft } from '../../storage/broadcasts/draft-store.ts';
import type { Tx } from '../../storage/tx.ts';

/** Lines for a list, each with who changed it last. */
export async function summarizeDrafts(
  drafts: readonly StoredDraft[],
  renderer: Renderer,
  { tx, person }: Pick<CommandScope<Tx>, 'tx' | 'person'>,
): Promise<DraftSummary[]> {
  const lines: DraftSummary[] = [];
  for (const { id, name, template, content, changedBy, changedAt } of drafts) {
    const by = renderer.render(
      text('broadcast:by', { name: await authorName(tx, changedBy) }),
      person.language,
    );
    const shown = name === '' ? beginOf(content) : name;
    lines.push({ id, name: shown, by, at: changedAt.toISOString(), template });
  }
  return lines;
}
