import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { handleTurn } from '../../src/conversation/handle-turn.ts';
import type { PendingTurn } from '../../src/conversation/ports.ts';
import type { createServices } from '../../src/runtime/create-services.ts';
import { buildExample } from '../support/worked-example.ts';

const example = buildExample('add-a-flow.md', ['flows', 'src', 'locales']);
afterAll(() => example.remove());

const load = (path: string): Promise<unknown> => import(join(example.root, path));
const made = (
  (await load('src/runtime/create-services.ts')) as { createServices: typeof createServices }
).createServices((name) => ({ name, capabilities: { rings: false } }));
/** There is no database here: nothing was ever agreed to. */
const services: typeof made = {
  ...made,
  handlers: { ...made.handlers, loadConsents: () => [{ type: 'CONSENTS_LOADED', granted: [] }] },
};
const turn = ((await load('src/conversation/handle-turn.ts')) as { handleTurn: typeof handleTurn })
  .handleTurn;

describe('the worked example of a flow', () => {
  it('touches its folder, its texts, its own commands, and one line in each list', () => {
    const own = /^(flows\/hours\/|locales\/\w+\/hours\.json$|src\/commands\/hours-commands\.ts$)/u;
    const others = example.files.filter(({ path }) => !own.test(path));
    expect(others.map(({ path }) => path)).toEqual(['flows/registered.ts', 'src/commands/registered.ts']);
    expect(others.map(({ added, text }) => added && text.trim().split('\n').length)).toEqual([1, 1]);
  });

  it('has no fault of types', () => {
    expect(example.typeFaults()).toEqual([]);
  });

  it('is begun by its word in any language, asks its command, and leads on to the office', async () => {
    const saturday = new Date('2026-11-28T03:00:00Z');
    const chat = openChat(saturday);
    await chat.say('halo');
    expect(await chat.say('JAM BUKA')).toContain('Kantor buka lagi 30 November 2026, jam 08.00');
    expect(chat.flow()).toBe('hours');
    await chat.say('0');
    expect(chat.flow()).toBe('menu');
    await chat.say('office hours');
    await chat.say('1');
    expect(chat.flow()).toBe('ticket');
  });

  it('says so while the office is open, and ends in the menu', async () => {
    const chat = openChat(new Date('2026-11-27T03:00:00Z'));
    await chat.say('halo');
    expect(await chat.say('jam kantor')).toContain('Kantor sedang buka');
    await chat.say('2');
    expect(chat.flow()).toBe('menu');
  });
});

/** A registered person's conversation, kept as JSON between the turns. */
function openChat(now: Date) {
  let conversation: PendingTurn['conversation'] = { current: null, suspended: [], step: 0, misses: 0 };
  let said = 0;
  return {
    flow: () => conversation.current?.flow,
    say: async (text: string): Promise<string> => {
      said += 1;
      const pending: PendingTurn = {
        inboxId: BigInt(said),
        tries: 0,
        event: { type: 'TEXT', text },
        order: said,
        address: { id: 1, channel: 'terminal', externalId: 'siti' },
        person: { id: 1, name: 'Siti', language: 'id', registered: true, stopped: false, plainText: false },
        conversation,
        questionOrder: null,
        questionSentAt: null,
        replyTicket: null,
        notice: null,
      };
      const scope = { tx: null as never, turn: pending, person: { ...pending.person }, now, answers: [] };
      const result = await turn(pending, scope, services);
      conversation = JSON.parse(JSON.stringify(result.conversation)) as typeof conversation;
      return result.reply?.text ?? '';
    },
  };
}
