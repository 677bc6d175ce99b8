import { reasonsOf } from '../../flows/work/applicants/reasons.ts';
import { lastAnswerDay } from '../applications/next-clock.ts';
import { moves, type Move } from '../applications/application-words.ts';
import type { CommandHandlers } from '../conversation/ports.ts';
import { endVacancy } from '../storage/applications/end-vacancy.ts';
import { findReceiver } from '../storage/applications/find-receiver.ts';
import { isAsked } from '../storage/applications/is-asked.ts';
import { listApplicants } from '../storage/applications/list-applicants.ts';
import { listApplications } from '../storage/applications/list-applications.ts';
import { lockApplication } from '../storage/applications/lock-application.ts';
import { moveApplication } from '../storage/applications/move-application.ts';
import { openApplication } from '../storage/applications/open-application.ts';
import { readApplicant } from '../storage/applications/read-applicant.ts';
import { messageIdOf, recordConsent } from '../storage/people/consent.ts';
import { requireGuardian } from '../storage/people/needs-guardian.ts';
import type { Tx } from '../storage/tx.ts';
import { addWorkdays } from '../time/add-workdays.ts';
import type { CommandTools } from './command-tools.ts';
import { consentEntry } from './consent-entry.ts';

type Handled =
  | 'loadReceiver'
  | 'apply'
  | 'loadApplications'
  | 'moveApplication'
  | 'loadApplicants'
  | 'loadApplicant'
  | 'moveApplicant';

const pageSize = 5;
const longestReply = 500;

/** Commands of both sides of an application. */
export function applicationCommands({ rules }: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadReceiver: async ({ vacancyId }, { tx, person, now }) => {
      const receiver = await findReceiver(tx, { personId: person.id, vacancyId }, now);
      if (receiver === null) return [{ type: 'VACANCY_GONE' }];
      const { kind, url, address, contact, regency, staffed } = receiver;
      const asks = addWorkdays(now, rules.days.unseen, rules.office).toISOString();
      const last = lastAnswerDay(now, rules.days, rules.office).toISOString();
      const told = { kind, url, address, contact, regency, staffed, asks, last };
      return [{ type: 'RECEIVER_FOUND', receiver: told }];
    },

    apply: async ({ vacancyId, shareResult, shares, words }, { tx, person, now }) => {
      await requireGuardian(tx, person.id, now);
      const application = { personId: person.id, vacancyId, shareResult, shares, words };
      const opened = await openApplication(tx, application, rules, now);
      return opened.refused === null
        ? [{ type: 'APPLIED', applicationId: opened.id }]
        : [{ type: 'APPLY_REFUSED', why: opened.refused }];
    },

    loadApplications: async (_command, { tx, person }) => [
      { type: 'APPLICATIONS_LOADED', items: await listApplications(tx, person.id, rules) },
    ],

    moveApplication: async ({ applicationId, move, words }, scope) => {
      const { tx, person, now } = scope;
      const known = await lockApplication(tx, applicationId);
      if (known?.personId !== person.id || !isMove(move))
        return [{ type: 'APPLICATION_MOVED', moved: false }];
      const said = words?.trim().slice(0, longestReply) ?? '';
      if (move === 'REPLIED' && (said === '' || !(await isAsked(tx, applicationId))))
        return [{ type: 'APPLICATION_MOVED', moved: false }];
      const made = { applicationId, move, by: 'person' as const, ...(said !== '' && { words: said }) };
      const moved = await moveApplication(tx, made, rules, now);
      if (moved && move === 'WITHDRAWN' && known.receiver !== 'way')
        await recordConsent(tx, person.id, {
          ...consentEntry(scope, 'sharing', false),
          proof: await messageIdOf(tx, scope.turn.inboxId),
          subject: `vacancy:${known.vacancyId}`,
        });
      return [{ type: 'APPLICATION_MOVED', moved }];
    },

    loadApplicants: async ({ offset }, { tx, person, reach = [] }) => {
      const page = { offset, limit: pageSize };
      const { total, items } = await listApplicants(tx, { personId: person.id, reach }, page);
      return [{ type: 'APPLICANTS_LOADED', total, items }];
    },

    loadApplicant: async ({ applicationId }, { tx, person }) => {
      const applicant = await readApplicant(tx, applicationId, person.id, rules);
      return [applicant === null ? { type: 'APPLICANT_GONE' } : { type: 'APPLICANT_LOADED', applicant }];
    },

    moveApplicant: async ({ applicationId, move, reason, words }, { tx, person, now }) => {
      const read = await readApplicant(tx, applicationId, person.id, rules);
      const known = read === null ? null : await lockApplication(tx, applicationId);
      if (known === null || !isMove(move)) return [{ type: 'APPLICANT_GONE' }];
      const why = reason !== null && reasonsOf[move]?.includes(reason) === true ? reason : null;
      const made = {
        ...{ applicationId, move, by: 'receiver' as const, actorId: person.id },
        ...(why !== null && { reason: why }),
        ...(words !== null && { words }),
      };
      if (!(await moveApplication(tx, made, rules, now))) return [{ type: 'APPLICANT_GONE' }];
      if (move === 'VACANCY_ENDED')
        await endVacancy(tx, { vacancyId: known.vacancyId, reason: why ?? 'closed' }, rules, now);
      return [{ type: 'APPLICANT_MOVED' }];
    },
  };
}

function isMove(move: string): move is Move {
  return (moves as readonly string[]).includes(move);
}
