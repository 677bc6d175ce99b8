import { z } from 'zod';
import type { FlowInput } from '../flow.ts';

const shows = ['home', 'resting', 'waiting'] as const;

export const menuContext = z.object({
  registered: z.boolean(),
  /** Flows that wait to be gone on with, newest first. */
  paused: z.array(z.string()),
  /** What is shown first: the menu itself, that the person rests, or what waits. */
  show: z.enum(shows),
});
export type MenuContext = z.infer<typeof menuContext>;

/** What a start of the menu makes of its input; what it does not say is the menu itself. */
export function menuStart(input: FlowInput | undefined): MenuContext {
  const paused = input?.['paused'];
  return {
    registered: input?.person.registered ?? false,
    paused: Array.isArray(paused) ? paused.filter((one) => typeof one === 'string') : [],
    show: shows.find((show) => show === input?.['show']) ?? 'home',
  };
}
