import { atMost } from './at-most.ts';
import type { SessionClient } from './session-client.ts';
import type { SessionEnd } from './session-phase.ts';
import type { Timings } from './whatsapp-web-options.ts';

export interface PageWatch {
  browserIsUp(): void;
  initialised(): void;
  linking(): void;
  authenticated(): void;
  ready(): void;
  stop(): void;
}

interface Turns {
  lose(detail: string): void;
  finish(outcome: { end: SessionEnd; detail: string }): void;
  client(): SessionClient | undefined;
}

interface Pulse {
  state: string | null;
  synced: boolean;
  injected: boolean;
}

/** Runs in the page, where the modules of WhatsApp Web and what the library put there can be seen. */
const TAKE_PULSE = `(() => {
  const { state, hasSynced } = window.require('WAWebSocketModel').Socket;
  return { state: state ?? null, synced: Boolean(hasSynced), injected: typeof window.WWebJS !== 'undefined' };
})()`;

/** Says again that the page has synced: the library sometimes begins to listen after it happened. */
const RESCUE = 'void window.onAppStateHasSyncedEvent?.()';

const MISSES = 2;
const NOT_READY =
  'WhatsApp Web did not become ready in time. If this repeats, it has changed: update whatsapp-web.js.';

/**
 * Notices what the library is silent about: a browser that died, a page that crashed or hangs, and `ready` that
 * never comes. Everything it finds ends in `lose`, so that a new browser is started.
 */
export function watchPage(timings: Timings, turns: Turns): PageWatch {
  let deadline: NodeJS.Timeout | undefined;
  let rescue: NodeJS.Timeout | undefined;
  let probe: NodeJS.Timeout | undefined;
  let phase: 'opening' | 'linking' | 'syncing' | 'ready' = 'opening';
  let misses = 0;
  let stopped = false;

  function expect(ms: number, outcome: () => void): void {
    clearTimeout(deadline);
    if (!stopped) deadline = setTimeout(outcome, ms);
  }

  function expectReady(): void {
    expect(timings.ready, () => turns.lose(NOT_READY));
    clearTimeout(rescue);
    if (!stopped) rescue = setTimeout(() => void tryRescue(), timings.rescue);
  }

  async function tryRescue(): Promise<void> {
    const pulse = await takePulse().catch(() => undefined);
    if (pulse?.synced === true && !pulse.injected) await evaluate(RESCUE).catch(() => undefined);
  }

  async function evaluate(code: string): Promise<unknown> {
    const page = turns.client()?.pupPage;
    if (!page) throw new Error('There is no page.');
    return atMost(timings.probePatience, 'The page', page.evaluate(code));
  }

  const takePulse = async (): Promise<Pulse> => (await evaluate(TAKE_PULSE)) as Pulse;

  async function look(): Promise<void> {
    const pulse = await takePulse().catch(() => undefined);
    if (stopped) return;
    if (phase === 'linking' && pulse?.state === 'UNPAIRED_IDLE') turns.lose('The code has gone stale.');
    // A reloaded page is alive and deaf until the library is in it again.
    const deaf = phase === 'ready' && pulse?.injected === false;
    misses = pulse === undefined || deaf ? misses + 1 : 0;
    if (misses >= MISSES) turns.lose('WhatsApp Web does not answer any more.');
    else if (deaf) await tryRescue();
    schedule();
  }

  function schedule(): void {
    clearTimeout(probe);
    // After a miss soon again: people wait.
    if (!stopped) probe = setTimeout(() => void look(), misses > 0 ? timings.probe / 10 : timings.probe);
  }

  return {
    browserIsUp: () => {
      const client = turns.client();
      client?.pupBrowser?.once('disconnected', () => turns.lose('The browser has ended.'));
      client?.pupPage?.once('error', () => turns.lose('The page has crashed.'));
      client?.pupPage?.once('close', () => turns.lose('The page was closed.'));
    },
    initialised: () => {
      if (phase === 'opening') expectReady();
      schedule();
    },
    linking: () => {
      if (phase !== 'opening') return;
      phase = 'linking';
      expect(timings.link, () => turns.finish({ end: 'link-expired', detail: 'Nobody used the code.' }));
    },
    authenticated: () => {
      if (phase === 'ready' || phase === 'syncing') return;
      phase = 'syncing';
      expectReady();
    },
    ready: () => {
      phase = 'ready';
      clearTimeout(deadline);
      clearTimeout(rescue);
    },
    stop: () => {
      stopped = true;
      clearTimeout(deadline);
      clearTimeout(rescue);
      clearTimeout(probe);
    },
  };
}
