import type { FlowEvent } from '../../flows/event.ts';
import type { CommandHandlers, CommandScope, DomainCommand } from '../conversation/ports.ts';
import { KancaError } from '../errors.ts';
import { writeAudit } from '../storage/audit/audit-log.ts';
import { loadGrants } from '../storage/roles/grants.ts';
import type { Tx } from '../storage/tx.ts';
import { commandSubject, type CommandSubject } from './command-subjects.ts';
import { coversScope } from './covers-scope.ts';
import { commandActs } from './command-acts.ts';
import { grantable, ruleOf, type Act } from './permissions.ts';
import { confirmsStepUp, stepUpNumber } from './step-up-number.ts';

type Handler = (command: DomainCommand, scope: CommandScope<Tx>) => FlowEvent[] | Promise<FlowEvent[]>;

/**
 * The one place where it is decided who may do what: wraps every handler of a privileged command. Allowed or not, the
 * act goes into the audit log; what is refused comes back as NOT_ALLOWED, and a dangerous act first as
 * CONFIRMATION_ASKED. Roles are read anew each time, so a revoked one counts from the next command on.
 */
export function guardCommands(handlers: CommandHandlers<Tx>): CommandHandlers<Tx> {
  const guarded = Object.entries(handlers).map(([type, handler]): [string, Handler] => {
    const act = commandActs.get(type);
    if (act === undefined) throw unclassified(type);
    const plain = handler as Handler;
    return [type, act === 'everyone' ? plain : guard(act, plain)];
  });
  return Object.fromEntries(guarded) as CommandHandlers<Tx>;
}

function guard(act: Act, handler: Handler): Handler {
  return async (command, scope) => {
    const subject = await commandSubject(command, scope);
    const reach = await allowedScopes(act, subject, scope);
    if (reach.length === 0) {
      await audit(act, subject, scope, false);
      return [{ type: 'NOT_ALLOWED', act }];
    }
    if (ruleOf(act).stepUp === true) {
      const asked = askConfirmation(act, subject, command, scope);
      if (asked !== null) return [asked];
    }
    await audit(act, subject, scope, true);
    return handler(command, { ...scope, reach });
  };
}

/** Scopes of the grants that allow the act on this subject; empty: not allowed. */
async function allowedScopes(
  act: Act,
  subject: CommandSubject,
  scope: CommandScope<Tx>,
): Promise<(string | null)[]> {
  const grants = await loadGrants(scope.tx, scope.person.id);
  const held = grants
    .filter(({ role }) => ruleOf(act).roles.includes(role))
    .filter(({ role }) => subject.role === undefined || grantable[role]?.includes(subject.role) === true)
    .map((grant) => grant.scope);
  const { places } = subject;
  if (places === undefined) return held;
  const covered = places.every((place) => held.some((granted) => coversScope(granted, place)));
  return covered ? held.filter((granted) => places.some((place) => coversScope(granted, place))) : [];
}

function askConfirmation(
  act: Act,
  { name }: CommandSubject,
  command: DomainCommand,
  { person, now }: CommandScope<Tx>,
): FlowEvent | null {
  const given = 'confirmation' in command ? command.confirmation : undefined;
  if (given !== undefined && confirmsStepUp(given, person.id, act, name, now)) return null;
  return {
    type: 'CONFIRMATION_ASKED',
    number: stepUpNumber(person.id, act, name, now),
    wrong: given !== undefined,
  };
}

async function audit(
  act: Act,
  subject: CommandSubject,
  scope: CommandScope<Tx>,
  allowed: boolean,
): Promise<void> {
  const scopes = (subject.places ?? []).filter((place) => place !== null);
  await writeAudit(
    scope.tx,
    {
      actorId: scope.person.id,
      action: act,
      subject: subject.name,
      allowed,
      details: {
        channel: scope.turn.address.channel,
        ...(scopes.length > 0 && { scope: scopes.join(',') }),
      },
    },
    scope.now,
  );
}

function unclassified(type: string): KancaError {
  return new KancaError(`Nothing says whom the command ${type} is for.`, {
    code: 'COMMAND_UNCLASSIFIED',
    remedy: "Say it in the commands.ts of its flow: 'everyone', or the act it is.",
  });
}
