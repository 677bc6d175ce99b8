import type { FlowEvent } from '../../flows/event.ts';
import type { CommandHandlers, CommandScope, DomainCommand } from '../../src/conversation/ports.ts';
import { createServices } from '../../src/runtime/create-services.ts';
import type { Chat } from '../support/chat.ts';

const handlers = createServices((name) => ({ name, capabilities: { rings: false } })).handlers;

/** Gives a command as this person's conversation would, beside it: past the guard, with nothing shown. */
export async function giveCommand(command: DomainCommand, person: Chat): Promise<FlowEvent[]> {
  const id = await person.personId();
  const scope = {
    tx: person.db.prisma,
    now: person.clock.now(),
    person: { id, name: 'Rina', language: 'id', plainText: false },
    turn: { address: { id: 1, channel: 'test' } },
  } as unknown as CommandScope;
  const handler = handlers[command.type] as (
    command: DomainCommand,
    scope: CommandScope,
  ) => ReturnType<CommandHandlers['loadProfile']>;
  return handler(command, scope);
}
