import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, KancaError, toKancaError } from '../errors.ts';
import { isInfrastructureError } from '../infrastructure-error.ts';

const lookMs = 1_000;
/** A look that takes longer counts as no answer. */
const longestLookMs = 5_000;
/** What was under way when the database came back may still fail so much later. */
const stragglersMs = 15_000;

/** Keeps the many lines about one outage of the database out of a log. */
export interface OutageFold {
  /** Whether this line only says once more that the database is away; `write` is called later where it turns out otherwise. */
  takes(error: unknown, write: () => void): boolean;
  /** From now on the fold looks by itself whether the database answers, and says when it goes and comes. */
  watch(options: OutageWatch): void;
  /** Ends the looking; lines that were held back are written. */
  close(): void;
}

export interface OutageWatch {
  /** Resolves when the database answers. */
  probe: () => Promise<unknown>;
  say: (level: 'error' | 'info', details: object, line: string) => void;
  lookMs?: number;
}

/**
 * One line when the database goes, one when it is back, instead of one for each thing that was tried meanwhile. An error
 * that may come from elsewhere is held back until a look at the database tells.
 */
export function createOutageFold(now: () => number = () => performance.now()): OutageFold {
  let watching: OutageWatch | undefined;
  let held: (() => void)[] = [];
  let state: 'well' | 'looking' | 'away' = 'well';
  let folded = 0;
  let backAt = -Infinity;
  const ending = new AbortController();

  const answers = async ({ probe }: OutageWatch): Promise<KancaError | null> => {
    const look = probe().then(
      () => null,
      (error: unknown) => toKancaError(error),
    );
    const late = sleep(longestLookMs, slow, { signal: ending.signal, ref: false }).catch(() => slow);
    return Promise.race([look, late]);
  };

  const look = async (watch: OutageWatch): Promise<void> => {
    const lines = (): (() => void)[] => held.splice(0);
    state = 'looking';
    const trouble = await answers(watch);
    if (trouble === null || ending.signal.aborted) {
      state = 'well';
      const written = lines();
      if (now() - backAt > stragglersMs) for (const write of written) write();
      return;
    }
    state = 'away';
    const since = now();
    folded = lines().length;
    watch.say('error', {}, `${describeError(away(trouble))}`);
    do await sleep(watch.lookMs ?? lookMs, undefined, { signal: ending.signal, ref: false }).catch(() => 0);
    while (!ending.signal.aborted && (await answers(watch)) !== null);
    state = 'well';
    if (ending.signal.aborted) return;
    backAt = now();
    const seconds = Math.round((backAt - since) / 1_000);
    watch.say('info', { seconds, folded }, 'the database answers again; what waited goes on');
  };

  return {
    takes: (error, write) => {
      if (watching === undefined || ending.signal.aborted || !isInfrastructureError(error)) return false;
      if (state === 'away') folded += 1;
      else held.push(write);
      if (state === 'well') void look(watching);
      return true;
    },
    watch: (options) => {
      watching = options;
    },
    close: () => {
      ending.abort();
      for (const write of held) write();
      held = [];
    },
  };
}

const slow = new KancaError(`It has said nothing for ${longestLookMs / 1_000} s.`, {
  code: 'DATABASE_SILENT',
  remedy: '',
});

function away({ message }: KancaError): KancaError {
  return new KancaError(`The database is away: ${message.trim().split('\n').at(-1) ?? ''}`, {
    code: 'DATABASE_AWAY',
    remedy: 'Nothing is lost; it is tried each second, and the next line about it says when it is back.',
  });
}
