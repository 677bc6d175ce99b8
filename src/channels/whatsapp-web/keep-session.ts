import { rm } from 'node:fs/promises';
import type { Logger } from 'pino';
import { backoff } from './backoff.ts';
import { runSession, type SessionListener, type SessionOutcome } from './run-session.ts';
import type { SessionClient } from './session-client.ts';
import { sessionFolder } from './session-folder.ts';
import { nextPhase, type SessionEvent, type SessionPhase } from './session-phase.ts';
import type { SessionStateFile } from './session-state-file.ts';
import { DEFAULT_TIMINGS, type WhatsappWebOptions } from './whatsapp-web-options.ts';

export interface SessionKeeper {
  phase(): SessionPhase;
  /** One sentence about the phase, with the remedy where there is one. */
  detail(): string;
  /** The client, while messages can be sent. */
  client(): SessionClient | undefined;
  /** Resolves when the first start has come to something: ready, a code to use, or a failure to be repeated. */
  settled: Promise<void>;
  stop(): Promise<void>;
}

/** What the keeper passes on; the rest it needs itself. */
export type KeeperListener = Omit<SessionListener, 'onAuthenticated'> & {
  /** The client is gone; nothing more comes from it. */
  onLost(): void;
};

const REMEDIES: Partial<Record<SessionPhase, string>> = {
  unlinked: 'Link the number with `kanca whatsapp link`.',
  halted: 'Open WhatsApp on the phone and see what it says; then restart, or move to the Cloud API.',
};

/**
 * Keeps WhatsApp Web running without a last attempt: after a loss it starts again with growing pauses; after a
 * logout it clears the session and waits for a person to link the number; refused by WhatsApp it stays still.
 */
export function keepSession(
  options: WhatsappWebOptions,
  state: SessionStateFile,
  listener: KeeperListener,
): SessionKeeper {
  const timings = { ...DEFAULT_TIMINGS, ...options.timings };
  const folder = sessionFolder(options.dataDir);
  const stopping = new AbortController();
  const { signal } = stopping;
  let phase: SessionPhase = 'stopped';
  let detail = '';
  let live: SessionClient | undefined;
  let settle: () => void = () => undefined;
  const settled = new Promise<void>((resolve) => (settle = resolve));

  function move(event: SessionEvent, why = ''): void {
    const next = nextPhase(phase, event);
    if (next === phase && event.type !== 'ENDED') return;
    phase = next;
    detail = [why, REMEDIES[phase]].filter(Boolean).join(' ');
    state.update({ phase, detail, since: new Date().toISOString(), pid: process.pid });
    tell(options.logger, phase, detail);
    if (phase !== 'starting' && phase !== 'authenticated') settle();
  }

  /** Kept before anybody is told of it: a process killed right then must still know what came after the link. */
  function noteLink(): void {
    if (state.read().linkedAt !== undefined) return;
    const now = Math.floor(Date.now() / 1000);
    state.update({ linkedAt: now, storedUntil: now, idsByStanza: true });
  }

  async function runOnce(): Promise<SessionOutcome> {
    move({ type: 'STARTED' });
    const lastCode = state.read().lastCodeAt ?? 0;
    const outcome = await runSession({
      options,
      timings,
      folder,
      byCode: options.pairingPhone !== undefined && Date.now() - lastCode > timings.code,
      signal,
      listener: {
        ...listener,
        onQr: (qr) => (move({ type: 'LINK_SHOWN' }), listener.onQr(qr)),
        onCode: (code) => {
          move({ type: 'LINK_SHOWN' });
          state.update({ lastCodeAt: Date.now() });
          return listener.onCode(code);
        },
        onAuthenticated: () => {
          noteLink();
          move({ type: 'AUTHENTICATED' });
        },
        onReady: (client) => {
          live = client;
          noteLink();
          move({ type: 'READY' });
          return listener.onReady(client);
        },
      },
    });
    live = undefined;
    listener.onLost();
    return outcome;
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      const outcome = await runOnce();
      if (outcome.readyFor >= timings.stable) failures = 0;
      if (outcome.end === 'logged-out') {
        state.update({ linkedAt: undefined });
        await clearProfile(folder.profile, options.logger);
      }
      move({ type: 'ENDED', end: outcome.end }, outcome.detail);
      if (outcome.end === 'lost') {
        await pause(backoff(failures++, timings.backoff, timings.backoffMost, Math.random()), signal);
      } else {
        await untilLinked(state, timings.unlinkedPoll, signal, phase === 'unlinked');
        failures = 0;
      }
    }
  }

  const running = run();
  return {
    phase: () => phase,
    detail: () => detail,
    client: () => live,
    settled,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function tell(logger: Logger, phase: SessionPhase, detail: string): void {
  const line = `WhatsApp Web: ${phase}. ${detail}`.trim();
  if (phase === 'unlinked' || phase === 'halted') logger.error(line);
  else if (phase === 'waiting') logger.warn(line);
  else logger.info(line);
}

async function clearProfile(profile: string, logger: Logger): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 4 }).catch((error: unknown) => {
    logger.error({ err: error, profile }, 'WHATSAPP_SESSION_NOT_CLEARED: remove this folder by hand.');
  });
}

/** `kanca whatsapp link`, in another process, renews `linkedAt`. Without `watching` only a stop ends the wait. */
async function untilLinked(
  state: SessionStateFile,
  everyMs: number,
  signal: AbortSignal,
  watching: boolean,
): Promise<void> {
  const before = state.read().linkedAt;
  while (!signal.aborted && (!watching || state.read().linkedAt === before)) await pause(everyMs, signal);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
