import { keepAudience } from '../../broadcasts/audience/keep-audience.ts';
import { BroadcastError } from '../../broadcasts/broadcast-error.ts';
import { checkBroadcast, languagesOf } from '../../broadcasts/check-broadcast.ts';
import { checkMoment, checkRepeat } from '../../broadcasts/check-moment.ts';
import { parseSchedule } from '../../broadcasts/moments/parse-schedule.ts';
import { planFact } from '../../broadcasts/moments/plan-fact.ts';
import { printPlan } from '../../broadcasts/moments/print-plan.ts';
import type { Tariff } from '../../broadcasts/preflight.ts';
import { previewBroadcast } from '../../broadcasts/preview-broadcast.ts';
import { readAudience } from '../../broadcasts/read-audience.ts';
import { readDraft } from '../../broadcasts/read-draft.ts';
import { sayAudience } from '../../broadcasts/audience/say-audience.ts';
import { saveOwnSegment } from '../../broadcasts/save-own-segment.ts';
import { sendTest } from '../../broadcasts/send-test.ts';
import { submitBroadcast } from '../../broadcasts/submit-broadcast.ts';
import { tellApprovers } from '../../broadcasts/tell-approvers.ts';
import type { CommandHandlers, CommandScope } from '../../conversation/ports.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import { lockDraft, removeDraft } from '../../storage/broadcasts/draft-store.ts';
import { askForPicture } from '../../storage/media/pictures.ts';
import type { Tx } from '../../storage/tx.ts';
import { orRefused } from './or-refused.ts';
import { preflightFact } from './preflight-fact.ts';
import { regenciesOf } from './regencies-of.ts';

type Handled =
  | 'fetchPicture' | 'readAudience' | 'checkBroadcast' | 'testBroadcast' | 'readSchedule' | 'sendBroadcast'
  | 'saveSegment'; // prettier-ignore

/** From a draft to a broadcast on the schedule. */
export function createComposeCommands(
  renderer: Renderer,
  tariff: Tariff,
): Pick<CommandHandlers<Tx>, Handled> {
  const optionsOf = (scope: CommandScope<Tx>) => ({
    ...{ scope: regenciesOf(scope), tariff, renderer },
    now: scope.now,
  });
  return {
    fetchPicture: async ({ fileId }, scope) => {
      const source = { channel: scope.turn.address.channel, fileId };
      const pictureId = await askForPicture(scope.tx, scope.person.id, source, scope.now);
      return [{ type: 'PICTURE_ASKED', pictureId }];
    },

    readAudience: ({ audience: source }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const audience = await readAudience(scope.tx, source, regenciesOf(scope));
        return [{ type: 'AUDIENCE_READ', audience: keepAudience(audience) }];
      }),

    checkBroadcast: ({ draft }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const read = readDraft(renderer, draft);
        const { told } = await checkBroadcast(scope.tx, read, optionsOf(scope));
        const preflight = preflightFact(told, languagesOf(read), scope.now);
        const preview = await previewBroadcast(scope.tx, renderer, read);
        const described = sayAudience(renderer, read.audience, scope.person.language);
        return [{ type: 'BROADCAST_CHECKED', preflight, preview, described }];
      }),

    testBroadcast: ({ draft }, scope) =>
      orRefused(scope, 'broadcast.test', async () => {
        await sendTest(scope.tx, renderer, readDraft(renderer, draft), scope);
        return [{ type: 'BROADCAST_TESTED' }];
      }),

    readSchedule: ({ when: typed }, scope) =>
      orRefused(scope, 'broadcast.compose', () => {
        const plan = parseSchedule(typed, scope.now);
        if (plan.repeat !== null) checkRepeat(plan.repeat);
        if (plan.at !== null) checkMoment(plan.at, scope.now);
        const [when, fact] = [printPlan(plan), planFact(plan, scope.now)];
        if (when === null || fact === null) throw new BroadcastError('badTime', 'No time is named.');
        return Promise.resolve([{ type: 'SCHEDULE_READ', when, plan: fact }]);
      }),

    sendBroadcast: ({ draft, when, kept, replaces = 0 }, scope) =>
      orRefused(scope, 'broadcast.send', async () => {
        const plan = when === null ? { at: null, repeat: null } : parseSchedule(when, scope.now);
        const authorId = scope.person.id;
        const submission = { draft: readDraft(renderer, draft), authorId, replaces, ...plan };
        const { draftId, revision } = kept ?? { draftId: 0, revision: 0 };
        if (draftId > 0 && !(await lockDraft(scope.tx, draftId, revision)))
          throw new BroadcastError('draftChanged', `Draft ${draftId} is not as it was shown.`);
        const submitted = await submitBroadcast(scope.tx, submission, optionsOf(scope));
        const { id, needsApproval, at } = submitted;
        if (draftId > 0) await removeDraft(scope.tx, draftId);
        const approvers = needsApproval ? await tellApprovers(scope.tx, renderer, id, scope.now) : 0;
        const moment = when === null ? null : at.toISOString();
        return [{ type: 'BROADCAST_SUBMITTED', id, needsApproval, approvers, at: moment }];
      }),

    saveSegment: ({ name, audience }, scope) =>
      orRefused(scope, 'segment.save', async () => {
        await readAudience(scope.tx, audience, regenciesOf(scope));
        const saved = await saveOwnSegment(scope.tx, { name, audience }, scope.person.id);
        return [{ type: 'SEGMENT_SAVED', name: saved }];
      }),
  };
}
