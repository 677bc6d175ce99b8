import type { Ending } from './ending.ts';
import { foldText } from './fold-text.ts';
import { openQuestion } from './open-question.ts';
import { enterFlow, interruptFlow, tellFlow, type Talk } from './talk.ts';

const open: Ending = { ask: 'open' };
const silent: Ending = { ask: 'nothing' };

/**
 * The office has written to this person by hand: the bot is silent from now on, and what the person writes is kept with
 * the talk, until the office (or the person) says SELESAI, or nobody writes for long.
 */
export async function followStaff(talk: Talk, text: string): Promise<Ending> {
  const over = talk.services.renderer.words('ticket:endWords', 'id').includes(foldText(text));
  const talking = openQuestion(talk).relay === 'asker';
  if (over && !talking) return silent;
  const [event] = await talk.services.handlers.noteStaff({ type: 'noteStaff', text, over }, talk.scope);
  if (event === undefined) return silent;
  if (event.type === 'TICKET_CLOSED') {
    await tellFlow(talk, event);
    return open;
  }
  if (talking) return silent;
  talk.suspended = talk.suspended.filter(({ flow }) => flow !== 'ticket');
  const input = { taken: { ...event } };
  if (talk.flow.id === 'ticket') await enterFlow(talk, 'ticket', input);
  else await interruptFlow(talk, 'ticket', input);
  return silent;
}
