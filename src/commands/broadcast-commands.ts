import type { FlowEvent } from '../../flows/event.ts';
import { languages } from '../../flows/languages.ts';
import { text } from '../../flows/text.ts';
import { AudienceError } from '../broadcasts/audience/audience-error.ts';
import { printAudience } from '../broadcasts/audience/print-audience.ts';
import { parseAudience } from '../broadcasts/audience/parse-audience.ts';
import { approvalAbove, type Broadcast } from '../broadcasts/broadcast.ts';
import { BroadcastError } from '../broadcasts/broadcast-error.ts';
import { approveBroadcast, changeBroadcast, type BroadcastChange } from '../broadcasts/change-broadcast.ts';
import { checkBroadcast } from '../broadcasts/check-broadcast.ts';
import { wibMoment } from '../broadcasts/wib-moment.ts';
import { parseSchedule } from '../broadcasts/parse-schedule.ts';
import type { CloudTariff, Preflight } from '../broadcasts/preflight.ts';
import { readAudience } from '../broadcasts/read-audience.ts';
import { readDraft } from '../broadcasts/read-draft.ts';
import { sendTest } from '../broadcasts/send-test.ts';
import { submitBroadcast } from '../broadcasts/submit-broadcast.ts';
import { tellApprovers } from '../broadcasts/tell-approvers.ts';
import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { isRegencyCode } from '../answers/regions/regions.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import { countBroadcast } from '../storage/broadcasts/broadcast-counts.ts';
import { listBroadcasts, loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import { countAudience } from '../storage/broadcasts/count-audience.ts';
import { recordReply } from '../storage/broadcasts/record-reply.ts';
import { listSegments, saveSegment } from '../storage/broadcasts/segments.ts';
import type { Tx } from '../storage/tx.ts';

type Handled =
  | 'loadBroadcasts' | 'loadBroadcast' | 'countAudience' | 'checkBroadcast' | 'testBroadcast' | 'sendBroadcast'
  | 'approveBroadcast' | 'pauseBroadcast' | 'resumeBroadcast' | 'cancelBroadcast' | 'saveSegment'
  | 'replyToBroadcast'; // prettier-ignore

const listed = 5;
const segmentsListed = 6;

/** Commands about broadcasts; what is refused comes back in words, and stands in the audit log. */
export function createBroadcastCommands(
  renderer: Renderer,
  tariff: CloudTariff,
): Pick<CommandHandlers, Handled> {
  const optionsOf = (scope: CommandScope) => ({ scope: regenciesOf(scope), tariff, now: scope.now });
  const changing =
    (change: BroadcastChange) =>
    ({ broadcastId }: { broadcastId: number }, scope: CommandScope): Promise<FlowEvent[]> =>
      orRefused(scope, `broadcast.${change}`, async () => {
        const { id, state } = await changeBroadcast(tx(scope), broadcastId, change, scope.now);
        return [{ type: 'BROADCAST_CHANGED', id, state }];
      });

  return {
    loadBroadcasts: async (_command, scope) => {
      const items = await listBroadcasts(tx(scope), regenciesOf(scope), listed);
      return [
        {
          type: 'BROADCASTS_LOADED',
          items: items.map(({ id, state, texts }) => ({ id, state, begins: beginOf(texts) })),
          segments: await listSegments(tx(scope), segmentsListed),
        },
      ];
    },

    loadBroadcast: ({ broadcastId }, scope) =>
      orRefused(scope, 'broadcast.read', async () => {
        const found = await loadBroadcast(tx(scope), broadcastId);
        if (found === null) throw new BroadcastError('gone', `There is no broadcast ${broadcastId}.`);
        const { id, state, audience, texts, authorId } = found;
        const { inHand: _, ...counts } = await countBroadcast(tx(scope), id);
        const broadcast = {
          id,
          state,
          audience,
          begins: beginOf(texts),
          own: authorId === scope.person.id,
          ...counts,
        };
        return [{ type: 'BROADCAST_LOADED', broadcast }];
      }),

    countAudience: ({ audience: source }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const options = optionsOf(scope);
        const audience = await readAudience(tx(scope), source, options.scope);
        const request = { audience, scope: options.scope, language: null, template: true, now: scope.now };
        const people = await countAudience(tx(scope), request);
        if (people === 0) throw new BroadcastError('nobody', 'The audience is empty.');
        return [{ type: 'AUDIENCE_COUNTED', audience: printAudience(parseAudience(source)), people }];
      }),

    checkBroadcast: ({ draft }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const preflight = await checkBroadcast(tx(scope), readDraft(renderer, draft), optionsOf(scope));
        return [{ type: 'BROADCAST_CHECKED', preflight: factOf(preflight) }];
      }),

    testBroadcast: ({ draft }, scope) =>
      orRefused(scope, 'broadcast.test', async () => {
        await sendTest(tx(scope), renderer, readDraft(renderer, draft), scope);
        return [{ type: 'BROADCAST_TESTED' }];
      }),

    sendBroadcast: ({ draft, when }, scope) =>
      orRefused(scope, 'broadcast.send', async () => {
        const plan = when === null ? { at: null, repeat: null } : parseSchedule(when, scope.now);
        const submission = { draft: readDraft(renderer, draft), authorId: scope.person.id, ...plan };
        const { id, needsApproval, at } = await submitBroadcast(tx(scope), submission, optionsOf(scope));
        if (needsApproval) await tellApprovers(tx(scope), renderer, id, scope);
        return [{ type: 'BROADCAST_SUBMITTED', id, needsApproval, at: when === null ? null : wibMoment(at) }];
      }),

    approveBroadcast: ({ broadcastId }, scope) =>
      orRefused(scope, 'broadcast.approve', async () => {
        const { id, state } = await approveBroadcast(tx(scope), broadcastId, scope.person.id, scope.now);
        return [{ type: 'BROADCAST_CHANGED', id, state }];
      }),

    pauseBroadcast: changing('pause'),
    resumeBroadcast: changing('resume'),
    cancelBroadcast: changing('cancel'),

    saveSegment: ({ name, audience }, scope) =>
      orRefused(scope, 'segment.save', async () => {
        const segment = {
          name: name
            .trim()
            .toLowerCase()
            .replace(/["\s]+/gu, ' ')
            .slice(0, 40),
          audience,
        };
        await readAudience(tx(scope), audience, regenciesOf(scope));
        await saveSegment(tx(scope), segment, scope.person.id);
        return [{ type: 'SEGMENT_SAVED', name: segment.name }];
      }),

    replyToBroadcast: async ({ broadcastId, choice }, scope) => {
      const { person, now } = scope;
      const broadcast = await loadBroadcast(tx(scope), broadcastId);
      const pressed = broadcast?.choices[choice];
      const press = { broadcastId, personId: person.id, reply: `${choice}`, now };
      if (pressed !== undefined && (await recordReply(tx(scope), press)))
        return [{ type: 'BROADCAST_REPLIED', flow: pressed.flow ?? null, input: pressed.input ?? {} }];
      const line = { actorId: person.id, action: 'broadcast.reply', subject: `broadcast:${broadcastId}` };
      await writeAudit(tx(scope), { ...line, allowed: false }, now);
      return [{ type: 'BROADCAST_REFUSED', why: 'broadcast:refused_gone', vars: {} }];
    },
  };
}

/** What we know to be wrong is told in words and logged; anything else is a fault of ours. */
async function orRefused(
  scope: CommandScope,
  action: string,
  work: () => Promise<FlowEvent[]>,
): Promise<FlowEvent[]> {
  try {
    return await work();
  } catch (error) {
    const known = error instanceof AudienceError || error instanceof BroadcastError;
    if (!known) throw error;
    const line = {
      actorId: scope.person.id,
      action,
      allowed: false,
      details: { code: error.code, fault: error.fault },
    };
    await writeAudit(tx(scope), line, scope.now);
    if (error instanceof BroadcastError)
      return [{ type: 'BROADCAST_REFUSED', why: `broadcast:refused_${error.fault}`, vars: {} }];
    const { fault, position, found, example } = error;
    const reason = { text: text(`broadcast:audience_${fault}`) };
    return [
      {
        type: 'BROADCAST_REFUSED',
        why: 'broadcast:audienceWrong',
        vars: { position, found, example, reason },
      },
    ];
  }
}

/** Regencies of the grants that allow the act; null: one of them is for the whole province. */
function regenciesOf({ reach = [] }: CommandScope): string[] | null {
  return reach.includes(null) ? null : reach.filter((place) => place !== null).filter(isRegencyCode);
}

function beginOf(texts: Broadcast['texts']): string {
  const begin = languages.map((language) => texts[language]).find((one) => one !== undefined) ?? '';
  return begin.replace(/\s+/gu, ' ').slice(0, 30);
}

function factOf(preflight: Preflight): Extract<FlowEvent, { type: 'BROADCAST_CHECKED' }>['preflight'] {
  const { people, reached, optedOut, unreachable, outsideWindow, quietNow, fatigue, missingLanguage, cost } =
    preflight;
  return {
    ...{ people, reached, optedOut, unreachable, quietNow, fatigue },
    channels: preflight.perChannel.map(({ channel, people }) => ({ channel, people })),
    outsideWindow: outsideWindow.people,
    template: outsideWindow.template,
    missingLanguage: missingLanguage.people,
    cost: cost === null ? null : `${cost.currency} ${cost.amount.toFixed(2)}`,
    minutes: preflight.expectedMinutes,
    needsApproval: reached > approvalAbove,
  };
}

function tx(scope: CommandScope): Tx {
  return scope.tx as Tx;
}
