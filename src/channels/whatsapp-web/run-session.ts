import type { Logger } from 'pino';
import type { Message, PollVote, Reaction } from 'whatsapp-web.js';
import { describeError } from '../../errors.ts';
import { atMost } from './at-most.ts';
import { checkDisk } from './check-disk.ts';
import { classifyDisconnect } from './classify-disconnect.ts';
import { explainPageError } from './explain-page-error.ts';
import { killAll } from './kill-all.ts';
import { processTree } from './process-tree.ts';
import { reapOrphanBrowser } from './reap-orphan-browser.ts';
import { SessionClient } from './session-client.ts';
import type { SessionFolder } from './session-folder.ts';
import type { SessionEnd } from './session-phase.ts';
import { watchPage } from './watch-page.ts';
import type { Timings, WhatsappWebOptions } from './whatsapp-web-options.ts';

/** What one browser tells while it lives. A handler that throws is logged; it never ends the process. */
export interface SessionListener {
  onQr(qr: string): void | Promise<void>;
  onCode(code: string): void | Promise<void>;
  onAuthenticated(): void;
  /** May come again after a navigation inside the page. */
  onReady(client: SessionClient): void | Promise<void>;
  onMessage(message: Message): void;
  /** A message of the office's own appears in a chat, ours or written on its phone. */
  onOwn(message: Message): void;
  onEdit(message: Message, text: string, before: string): void;
  onVote(vote: PollVote): void;
  onReaction(reaction: Reaction): void;
  onAcknowledged(message: Message, level: number): void;
  onNumberChanged(from: string, to: string, message: Message): void;
  /** The connection came back without a new page. */
  onReconnected(client: SessionClient): void | Promise<void>;
}

export interface SessionRun {
  options: WhatsappWebOptions;
  timings: Timings;
  folder: SessionFolder;
  /** By pairing code rather than QR. */
  byCode: boolean;
  listener: SessionListener;
  signal: AbortSignal;
}

/** How the life of one browser ended, after it is closed for certain. */
export interface SessionOutcome {
  end: SessionEnd;
  detail: string;
  /** Milliseconds it was ready. */
  readyFor: number;
}

/**
 * Runs one browser from its launch until it is lost, logged out, refused or stopped, watches over it meanwhile and
 * leaves no process behind. Never rejects.
 */
export async function runSession(run: SessionRun): Promise<SessionOutcome> {
  const { options, timings, folder, signal } = run;
  let readyAt: number | undefined;
  let finish: (outcome: { end: SessionEnd; detail: string }) => void = () => undefined;
  const finished = new Promise<{ end: SessionEnd; detail: string }>((resolve) => (finish = resolve));
  const lose = (detail: string): void => finish({ end: 'lost', detail });
  const stop = (): void => finish({ end: 'stopped', detail: 'Stopped.' });
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();

  let client: SessionClient | undefined;
  const watch = watchPage(timings, { lose, finish, client: () => client });
  try {
    checkDisk(folder.root);
    await reapOrphanBrowser(folder.profile);
    client = new SessionClient(options, folder, run.byCode, {
      onBrowser: () => {
        keepPipesQuiet(client);
        watch.browserIsUp();
      },
      onInjectionFailed: (error) => lose(`The page could not be prepared again: ${String(error)}`),
      onCodeRefused: (error) => finish({ end: 'link-expired', detail: codeRefused(error) }),
    });
    listen(client, run, {
      lose,
      finish,
      linking: () => watch.linking(),
      authenticated: () => watch.authenticated(),
      ready: () => {
        readyAt ??= Date.now();
        watch.ready();
      },
    });
    const initialised = atMost(timings.initialize, 'Opening WhatsApp Web', client.initialize());
    initialised.then(
      () => watch.initialised(),
      (error: unknown) => lose(describeError(explainPageError(error))),
    );
  } catch (error) {
    lose(describeError(error));
  }
  const outcome = await finished;
  watch.stop();
  signal.removeEventListener('abort', stop);
  if (client) await close(client, options.logger);
  return { ...outcome, readyFor: readyAt === undefined ? 0 : Date.now() - readyAt };
}

interface Turns {
  lose(detail: string): void;
  finish(outcome: { end: SessionEnd; detail: string }): void;
  linking(): void;
  authenticated(): void;
  ready(): void;
}

function listen(client: SessionClient, { listener, options }: SessionRun, turns: Turns): void {
  const safely =
    <A extends unknown[]>(what: string, handle: (...args: A) => void | Promise<void>) =>
    (...args: A): void => {
      void (async () => handle(...args))().catch((error: unknown) => {
        options.logger.error({ err: error }, `WHATSAPP_HANDLER_FAILED: ${what}; the channel goes on.`);
      });
    };
  client.on(
    'qr',
    safely('qr', (qr) => (turns.linking(), listener.onQr(qr))),
  );
  client.on(
    'code',
    safely('code', (code) => (turns.linking(), listener.onCode(code))),
  );
  client.on(
    'authenticated',
    safely('authenticated', () => (turns.authenticated(), listener.onAuthenticated())),
  );
  client.on(
    'ready',
    safely('ready', () => (turns.ready(), listener.onReady(client))),
  );
  client.on(
    'message',
    safely('message', (message) => listener.onMessage(message)),
  );
  client.on(
    'message_create',
    safely('own', (message) => (message.fromMe ? listener.onOwn(message) : undefined)),
  );
  // Not readable yet: nobody else says when it becomes so.
  client.on(
    'message_ciphertext',
    safely('ciphertext', (message) => listener.onMessage(message)),
  );
  client.on(
    'message_edit',
    safely('edit', (message, text, before) => listener.onEdit(message, String(text), String(before ?? ''))),
  );
  client.on(
    'vote_update',
    safely('vote', (vote) => listener.onVote(vote)),
  );
  client.on(
    'message_reaction',
    safely('reaction', (reaction) => listener.onReaction(reaction)),
  );
  client.on(
    'message_ack',
    safely('ack', (message, level) => listener.onAcknowledged(message, level)),
  );
  client.on(
    'contact_changed',
    safely('number', (message, from, to, isContact) => {
      if (isContact) listener.onNumberChanged(String(from), String(to), message);
    }),
  );
  client.on(
    'change_state',
    safely('state', (state) => (String(state) === 'CONNECTED' ? listener.onReconnected(client) : undefined)),
  );
  client.on('auth_failure', (message) => turns.lose(`Authentication failed: ${message}`));
  client.on('disconnected', (reason) => {
    turns.finish({ end: classifyDisconnect(String(reason)), detail: `WhatsApp says ${String(reason)}.` });
  });
}

/** Puppeteer stops listening to its pipes when the browser goes; their last error would end the process. */
function keepPipesQuiet(client: SessionClient | undefined): void {
  for (const stream of client?.pupBrowser?.process()?.stdio ?? []) stream?.on('error', () => undefined);
}

/** Closes the browser, by force where asking does not help. */
async function close(client: SessionClient, logger: Logger): Promise<void> {
  const pid = client.pupBrowser?.process()?.pid;
  // Now, for a part that hangs outlives the browser and is then nobody's child.
  const tree = pid === undefined ? [] : processTree(pid);
  await atMost(5_000, 'Closing the browser', client.destroy()).catch((error: unknown) => {
    logger.warn({ err: error }, 'The browser did not close by itself.');
  });
  await killAll(tree);
}

const codeRefused = (error: unknown): string =>
  `WhatsApp gives no pairing code now (${String(error)}). Wait some hours, or link by QR code.`;
