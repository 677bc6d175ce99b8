import pg from 'pg';
import type { createSilenceWatch } from './silence-watch.ts';

/** A client class for a pool whose queries are watched; undefined `watch`: as `pg` has it. */
export function watchingClient(
  watch: ReturnType<typeof createSilenceWatch> | undefined,
  base: typeof pg.Client = pg.Client,
): typeof pg.Client {
  if (watch === undefined) return base;
  return class WatchingClient extends base {
    override query(...args: unknown[]): never {
      watch.asked(this);
      return (super.query as (...all: unknown[]) => never)(...args);
    }
  };
}
