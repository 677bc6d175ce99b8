import { createHash } from 'node:crypto';
import type { CommandScope, DomainCommand } from '../conversation/ports.ts';
import { findApplicationPlace } from '../storage/applications/find-application-place.ts';
import { loadBroadcast } from '../storage/broadcasts/broadcast-store.ts';
import { loadDraft } from '../storage/broadcasts/draft-store.ts';
import { loadFirm } from '../storage/firms/firm-store.ts';
import { loadPosting } from '../storage/postings/posting-store.ts';
import { loadGrant } from '../storage/roles/grants.ts';
import { findTicketPlace } from '../storage/tickets/ticket-store.ts';
import type { Tx } from '../storage/tx.ts';
import { commandActs } from './command-acts.ts';
import { ofFirm, wholeProvince } from './covers-scope.ts';
import { ruleOf, type Act, type Role } from './permissions.ts';

/** What a privileged command is about. */
export interface CommandSubject {
  /** For the audit log and for the number of a confirmation, e.g. `ticket:12`. */
  name: string;
  /**
   * Everywhere it belongs, see {@link coversScope}: grants for all of these are needed. Undefined: any grant will do, the
   * handler keeps to its scope.
   */
  places?: readonly (string | null)[];
  /** The role that is given or taken. */
  role?: Role;
}

/** Looks up what a command is about. A subject that does not exist belongs nowhere; the handler says that it is gone. */
export async function commandSubject(
  command: DomainCommand,
  { tx }: Pick<CommandScope<Tx>, 'tx'>,
): Promise<CommandSubject> {
  if ('ticketId' in command) {
    return {
      name: `ticket:${command.ticketId}`,
      places: [await findTicketPlace(tx, command.ticketId)],
    };
  }
  if ('applicationId' in command) {
    const found = await findApplicationPlace(tx, command.applicationId);
    const name = `application:${command.applicationId}`;
    return {
      name,
      places: [found === null || found.atDesk ? (found?.regency ?? null) : wholeProvince],
    };
  }
  if ('broadcastId' in command) {
    const broadcast = await loadBroadcast(tx, command.broadcastId);
    const name = `broadcast:${command.broadcastId}`;
    return { name, places: broadcast === null ? [null] : (broadcast.scope ?? [wholeProvince]) };
  }
  if ('postingId' in command && command.postingId !== 0) {
    const posting = await loadPosting(tx, command.postingId);
    const name = `posting:${command.postingId}`;
    return {
      name,
      places: [posting === null ? wholeProvince : await placeOfFirm(command, posting.firmId, tx)],
    };
  }
  if ('firmId' in command) {
    const ids = command.type === 'mergeFirms' ? [command.firmId, command.into] : [command.firmId];
    const places = await Promise.all(ids.map((id) => placeOfFirm(command, id, tx)));
    const about = 'candidateId' in command ? `/application:${command.candidateId}` : '';
    return { name: `${ids.map((id) => `firm:${id}`).join('>')}${about}`, places };
  }
  if (command.type === 'inviteRole') {
    const place = command.scope ?? wholeProvince;
    return { name: `${command.role}@${place}`, places: [place], role: command.role as Role };
  }
  if (command.type === 'revokeRole') {
    const grant = await loadGrant(tx, command.grantId);
    const name = `grant:${command.grantId}`;
    return grant === null
      ? { name, places: [null] }
      : { name, places: [grant.scope ?? wholeProvince], role: grant.role };
  }
  if (command.type === 'sendBroadcast') {
    const replaced = command.replaces ? await loadBroadcast(tx, command.replaces) : null;
    return {
      name: draftName(command),
      ...(replaced !== null && { places: replaced.scope ?? [wholeProvince] }),
    };
  }
  if (command.type === 'readAudience') return { name: audienceName(command.audience) };
  if (command.type === 'narrowAudience')
    return { name: audienceName(JSON.stringify([command.audience, command.with])) };
  if (command.type === 'checkBroadcast') return { name: audienceName(command.draft.audience) };
  if ('draftId' in command) {
    const draft = command.draftId === 0 ? null : await loadDraft(tx, command.draftId);
    const name = `draft:${command.draftId}`;
    return draft === null ? { name } : { name, places: draft.scope ?? [wholeProvince] };
  }
  return { name: '' };
}

/** To those who recruit for it a firm is a place of its own; to the office it lies in its regency. */
async function placeOfFirm(
  { type }: DomainCommand,
  id: number,
  tx: CommandScope<Tx>['tx'],
): Promise<string | null> {
  const act = commandActs.get(type) as Act;
  if (ruleOf(act).roles.includes('employer')) return ofFirm(id);
  return (await loadFirm(tx, id))?.regency ?? wholeProvince;
}

/** A number that was shown for one draft and plan confirms no other. */
function draftName({ draft, when, replaces = 0 }: Extract<DomainCommand, { type: 'sendBroadcast' }>): string {
  return `draft:${hashOf(JSON.stringify([draft, when, replaces]))}`;
}

/** The log shows how many audiences somebody looked at, and not their words. */
function audienceName(audience: string): string {
  return `audience:${hashOf(audience)}`;
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
