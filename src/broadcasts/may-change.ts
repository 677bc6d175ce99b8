import type { Broadcast } from './broadcast.ts';

/** Whether nobody has been sent any of it yet, so that another may take its place. */
export function mayChange({ state, startedAt }: Pick<Broadcast, 'state' | 'startedAt'>): boolean {
  return startedAt === null && (state === 'approval' || state === 'scheduled' || state === 'paused');
}
