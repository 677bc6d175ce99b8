import type { DraftContent } from '../../../flows/work/broadcast/commands.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { reuseBroadcast } from '../../broadcasts/reuse-broadcast.ts';
import { draftFact } from '../../broadcasts/draft-fact.ts';
import type { CommandHandlers } from '../../conversation/ports.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import {
  changeDraft,
  createDraft,
  keepTemplate,
  listDrafts,
  loadDraft,
  removeDraft,
} from '../../storage/broadcasts/draft-store.ts';
import { loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import type { Tx } from '../../storage/tx.ts';
import { orRefused } from './or-refused.ts';
import { regenciesOf } from './regencies-of.ts';
import { summarizeDrafts } from './summarize-drafts.ts';

type Handled = 'loadDrafts' | 'loadDraft' | 'keepDraft' | 'discardDraft' | 'saveTemplate' | 'reuseBroadcast';

/** With what leads on there are nine, so each has a digit. */
const listed = 8;

/** Drafts are the office's: whoever may write to all of their regencies sees them and goes on with them. */
export function createDraftCommands(renderer: Renderer): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadDrafts: async ({ page }, scope) => {
      const found = await listDrafts(scope.tx, regenciesOf(scope), { skip: page * listed, take: listed + 1 });
      const items = await summarizeDrafts(found.slice(0, listed), renderer, scope);
      return [{ type: 'DRAFTS_LOADED', items, more: found.length > listed }];
    },

    loadDraft: ({ draftId }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const found = await loadDraft(scope.tx, draftId);
        if (found === null) throw new BroadcastError('draftGone', `There is no draft ${draftId}.`);
        return [{ type: 'DRAFT_LOADED', ...draftFact(found, scope.now) }];
      }),

    keepDraft: async ({ draftId, revision, name, content }, scope) => {
      const { tx, person, now } = scope;
      const change = { id: draftId, revision, name, content };
      if (draftId > 0 && (await changeDraft(tx, change, person.id, now)))
        return [{ type: 'DRAFT_KEPT', draftId, revision: revision + 1, name, beside: false }];
      const draft = { name, content, template: false, scope: regenciesOf(scope) };
      const id = await createDraft(tx, draft, person.id, now);
      return [{ type: 'DRAFT_KEPT', draftId: id, revision: 1, name, beside: draftId > 0 }];
    },

    discardDraft: async ({ draftId }, { tx }) => {
      await removeDraft(tx, draftId);
      return [{ type: 'DRAFT_DISCARDED' }];
    },

    saveTemplate: async ({ name, content }, scope) => {
      const kept: DraftContent = { ...content, audience: '', when: null, replaces: 0 };
      const template = { name, content: kept, scope: regenciesOf(scope) };
      await keepTemplate(scope.tx, template, scope.person.id, scope.now);
      return [{ type: 'TEMPLATE_SAVED' }];
    },

    reuseBroadcast: ({ broadcastId, change, missed = false }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const broadcast = await loadBroadcast(scope.tx, broadcastId);
        if (broadcast === null) throw new BroadcastError('gone', `There is no broadcast ${broadcastId}.`);
        return [
          {
            type: 'DRAFT_LOADED',
            draft: {
              ...reuseBroadcast(renderer, broadcast, change, scope.now),
              ...(missed && { audience: `missed=${broadcastId}` }),
            },
            passed: false,
          },
        ];
      }),
  };
}
