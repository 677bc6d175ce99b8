import type { FlowEvent } from '../../../flows/event.ts';
import type { BroadcastDetail } from '../../../flows/work/broadcast/facts.ts';
import { sayAudience } from '../../broadcasts/audience/say-audience.ts';
import { hideSmallCount, leastPeople } from '../../reports/hide-small-cells.ts';
import { beginOf } from '../../broadcasts/begin-of.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import {
  approveBroadcast,
  changeBroadcast,
  type BroadcastChange,
} from '../../broadcasts/change-broadcast.ts';
import type { Broadcast } from '../../broadcasts/broadcast.ts';
import type { Tariff } from '../../broadcasts/preflight.ts';
import { compareHalves } from '../../broadcasts/compare-halves.ts';
import type { CommandHandlers, CommandScope } from '../../conversation/ports.ts';
import { countBroadcast, countReasons } from '../../storage/broadcasts/broadcast-counts.ts';
import { countHalves } from '../../storage/broadcasts/count-halves.ts';
import { listBroadcasts, loadBroadcast } from '../../storage/broadcasts/broadcast-store.ts';
import { countDrafts, listDrafts } from '../../storage/broadcasts/draft-store.ts';
import { listSegments } from '../../storage/broadcasts/segments.ts';
import type { Tx } from '../../storage/tx.ts';
import { broadcastSheet } from './broadcast-sheet.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import { summarizeDrafts } from './summarize-drafts.ts';
import { orRefused } from './or-refused.ts';
import { regenciesOf } from './regencies-of.ts';

type Handled =
  | 'loadBroadcasts' | 'loadBroadcast' | 'approveBroadcast' | 'pauseBroadcast' | 'resumeBroadcast'
  | 'cancelBroadcast'; // prettier-ignore

/** With `Siaran baru` there are nine, so each has a digit; one less where there are drafts. */
const listed = 8;
const templatesListed = 5;
const segmentsListed = 6;
const reasonsShown = 3;
/** An application within so many days counts as what came of a broadcast. */
const applicationDays = 14;

/** Looking at broadcasts, approving, pausing, cancelling. */
export function createWatchCommands(renderer: Renderer, tariff: Tariff): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadBroadcasts: async (_command, scope) => {
      const regencies = regenciesOf(scope);
      const items = await listBroadcasts(scope.tx, regencies, listed);
      const segments = await listSegments(scope.tx, segmentsListed);
      const drafts = await countDrafts(scope.tx, regencies);
      const examples = { take: templatesListed, onlyTemplates: true };
      const templates = drafts === 0 ? [] : await listDrafts(scope.tx, regencies, examples);
      return [
        {
          type: 'BROADCASTS_LOADED',
          items: items
            .slice(0, drafts > 0 ? listed - 1 : listed)
            .map((one) => ({ id: one.id, state: one.state, begins: beginOf(one) })),
          segments: segments.map(({ name, audience }) => ({
            name,
            audience: sayAudience(renderer, audience, scope.person.language),
          })),
          templates: await summarizeDrafts(templates, renderer, scope),
          drafts,
        },
      ];
    },

    loadBroadcast: ({ broadcastId }, scope) =>
      orRefused(scope, 'broadcast.read', async () => {
        const found = await loadBroadcast(scope.tx, broadcastId);
        if (found === null) throw new BroadcastError('gone', `There is no broadcast ${broadcastId}.`);
        const { id, state, audience, authorId } = found;
        const told = await toldOf(scope.tx, found);
        const own = authorId === scope.person.id;
        const started = found.startedAt !== null;
        const broadcast = {
          id,
          state,
          audience: sayAudience(renderer, audience, scope.person.language),
          begins: beginOf(found),
          own,
          started,
          ...told,
        };
        const sheet = await broadcastSheet(scope.tx, { renderer, tariff }, found, scope.now);
        return [{ type: 'BROADCAST_LOADED', broadcast, sheet }];
      }),

    approveBroadcast: ({ broadcastId }, scope) =>
      orRefused(scope, 'broadcast.approve', async () => {
        const { id, state } = await approveBroadcast(scope.tx, broadcastId, scope.person.id, scope.now);
        return [{ type: 'BROADCAST_CHANGED', id, state }];
      }),

    pauseBroadcast: changing('pause'),
    resumeBroadcast: changing('resume'),
    cancelBroadcast: changing('cancel'),
  };
}

type Told = Omit<BroadcastDetail, 'id' | 'state' | 'audience' | 'begins' | 'own' | 'started'>;

/** What has become of a broadcast, in numbers; of one for few nothing, so that it tells nobody who they are. */
async function toldOf(tx: Tx, found: Broadcast): Promise<Told> {
  const { inHand: _, byTemplate: _byTemplate, ...counts } = await countBroadcast(tx, found.id);
  if (counts.total < leastPeople) return { ...nothing, few: true };
  const reasons = await countReasons(tx, found.id, reasonsShown);
  return { ...counts, reasons, halves: await halvesOf(tx, found), few: false };
}

const nothing = {
  ...{ total: 0, sent: 0, failed: 0, unreachable: 0, skipped: 0, replied: 0, delivered: 0, read: 0 },
  ...{ reasons: [], halves: null },
};

/** What came of two texts; null where there is one, or nobody has it yet. */
async function halvesOf(tx: Tx, { id, otherTexts }: Broadcast): Promise<BroadcastDetail['halves']> {
  if (otherTexts === undefined) return null;
  const counted = await countHalves(tx, id, applicationDays);
  if (counted.length === 0) return null;
  const parts = [1, 2].map((half) => {
    const { sent = 0, answered = 0, applied = 0 } = counted.find((one) => one.half === half) ?? {};
    return { sent, answered, applied: hideSmallCount(applied) ?? 0 };
  });
  const [first, second] = parts.map(({ sent, answered }) => ({ did: answered, of: sent }));
  const few = first === undefined || second === undefined;
  return { parts, verdict: few ? 'few' : compareHalves(first, second) };
}

function changing(change: BroadcastChange) {
  return ({ broadcastId }: { broadcastId: number }, scope: CommandScope<Tx>): Promise<FlowEvent[]> =>
    orRefused(scope, `broadcast.${change}`, async () => {
      const { id, state } = await changeBroadcast(scope.tx, broadcastId, change, scope.now);
      return [{ type: 'BROADCAST_CHANGED', id, state }];
    });
}
