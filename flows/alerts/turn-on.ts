import { enqueueActions } from 'xstate';
import { z } from 'zod';
import type { FlowInput } from '../flow.ts';
import { command, say } from '../machine-helpers.ts';
import { text, type Var } from '../text.ts';

/** News asked for in words: work and a regency that are added to what the person wishes for. */
export const turnOnSchema = z.object({ wish: z.string().nullable(), place: z.string().nullable() });
type TurnOn = z.infer<typeof turnOnSchema>;

/** What the news was asked for when the flow began; null where it began otherwise. */
export function turnOnOf(input: FlowInput | undefined): TurnOn | null {
  if (input?.['turnOn'] !== true) return null;
  const { wish, place } = input as { wish?: unknown; place?: unknown };
  return {
    wish: typeof wish === 'string' ? wish.slice(0, 200) : null,
    place: typeof place === 'string' ? place : null,
  };
}

/** Adds what was named to the profile and says it back with the way to undo it. */
export const turnedOn = enqueueActions(({ context, enqueue }) => {
  const { turnOn } = context as { turnOn: TurnOn | null };
  const what: Var[] = [];
  if (turnOn?.wish != null) what.push(turnOn.wish);
  if (turnOn?.place != null) what.push({ region: turnOn.place });
  if (turnOn !== null && what.length > 0) enqueue(command({ type: 'addWish', ...turnOn }));
  enqueue(
    what.length === 0 ? say(text('alerts:isOn')) : say(text('alerts:isOnFor', { what: { list: what } })),
  );
}) as never;
