import { describeError } from '../../errors.ts';
import type { ChannelHealth } from '../channel.ts';
import { checkDisk } from './check-disk.ts';
import { sessionFolder } from './session-folder.ts';
import { openSessionState, type SessionState } from './session-state-file.ts';
import type { WhatsappWebOptions } from './whatsapp-web-options.ts';

const VERSION_ALARM_MS = 7 * 24 * 60 * 60_000;

/** What `kanca whatsapp status` and `kanca doctor` say, read from the session folder, whoever runs the browser. */
export function whatsappWebStatus({
  dataDir,
  logger,
}: Pick<WhatsappWebOptions, 'dataDir' | 'logger'>): ChannelHealth {
  const folder = sessionFolder(dataDir);
  const { ok, detail } = sessionStatus(openSessionState(folder.state, logger).read());
  try {
    checkDisk(folder.root);
    return { ok, detail };
  } catch (error) {
    return { ok: false, detail: `${describeError(error)} ${detail}` };
  }
}

/** The file says how it was when it could last be written. */
function sessionStatus(state: SessionState): ChannelHealth {
  const running = state.pid !== undefined && isAlive(state.pid);
  const linked = state.linkedAt !== undefined && state.phase !== 'unlinked';
  if (!running) {
    return linked
      ? { ok: false, detail: 'Linked, and not running. Start the bot with `kanca start`.' }
      : { ok: false, detail: 'No number is linked. Run `kanca whatsapp link`.' };
  }
  const parts = [
    `${state.phase} since ${state.since ?? 'now'}.`,
    state.detail,
    unreadableAdvice(state.unreadableChats),
    `${state.sentToday} messages sent on ${state.day ?? 'no day'}.`,
    versionAlarm(state.versionChangedAt, state.previousVersion, state.version),
  ];
  const unreadable = state.unreadableChats > 0;
  return { ok: state.phase === 'ready' && !unreadable, detail: parts.filter(Boolean).join(' ') };
}

function unreadableAdvice(chats: number): string {
  if (chats === 0) return '';
  return `${chats} chats could not be read after the start and are looked at again; open WhatsApp on the phone and answer what is unread there.`;
}

function versionAlarm(
  changedAt: string | undefined,
  previous: string | undefined,
  now: string | undefined,
): string {
  if (changedAt === undefined || Date.now() - Date.parse(changedAt) > VERSION_ALARM_MS) return '';
  return `WhatsApp Web changed from ${previous} to ${now} on ${changedAt}: send a test message.`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
