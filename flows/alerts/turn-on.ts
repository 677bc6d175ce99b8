import { enqueueActions } from 'xstate';
import { z } from 'zod';
import type { FlowInput } from '../flow.ts';
import { command, say } from '../machine-helpers.ts';
import { text } from '../text.ts';

/** What news is asked for: words of a search, regencies, a field of work; all null: what fits the profile. */
export const turnOnSchema = z.object({
  wish: z.string().nullable(),
  place: z.string().nullable(),
  field: z.string().nullable().default(null),
});
type TurnOn = z.infer<typeof turnOnSchema>;

const longest = 300;

/** What the news was asked for when the flow began; null where it began otherwise. */
export function turnOnOf(input: FlowInput | undefined): TurnOn | null {
  if (input?.['turnOn'] !== true) return null;
  const { wish, place, field } = input as { wish?: unknown; place?: unknown; field?: unknown };
  return {
    wish: typeof wish === 'string' && wish !== '' ? wish.slice(0, longest) : null,
    place: typeof place === 'string' ? place : null,
    field: typeof field === 'string' ? field : null,
  };
}

/** Whether a search is to be kept. */
export function namesSearch({ turnOn }: { turnOn: TurnOn | null }): boolean {
  return turnOn !== null && (turnOn.wish ?? turnOn.place ?? turnOn.field) !== null;
}

/** Keeps the search, or says that the news is on. */
export const turnedOn = enqueueActions(({ context, enqueue }) => {
  const { turnOn } = context as { turnOn: TurnOn | null };
  if (turnOn !== null && namesSearch({ turnOn })) enqueue(command({ type: 'keepSearch', ...turnOn }));
  else enqueue(say(text('alerts:isOn')));
}) as never;
