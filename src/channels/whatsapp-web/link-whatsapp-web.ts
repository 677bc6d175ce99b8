import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { KancaError } from '../../errors.ts';
import { checkInstallation } from './check-installation.ts';
import { runSession } from './run-session.ts';
import { sessionFolder } from './session-folder.ts';
import { openSessionState } from './session-state-file.ts';
import { readableCode, showQr } from './show-link.ts';
import { DEFAULT_TIMINGS, type WhatsappWebOptions } from './whatsapp-web-options.ts';

/** WhatsApp Web writes its keys down for a while after the first `ready`. */
const SETTLE_MS = 5_000;

/**
 * Links the office's number: shows a QR code (or, with `pairingPhone`, a code to type on the phone), waits until
 * WhatsApp Web is ready and closes it again. A running bot notices and starts by itself.
 *
 * @param print prints lines for the person at the terminal
 * @param settleMs pause between `ready` and closing
 * @throws KancaError `WHATSAPP_NOT_LINKED` when nobody used the code or the page failed
 */
export async function linkWhatsappWeb(
  options: WhatsappWebOptions,
  print: (text: string) => void,
  settleMs = SETTLE_MS,
): Promise<void> {
  checkInstallation(options);
  const folder = sessionFolder(options.dataDir);
  const state = openSessionState(folder.state, options.logger);
  const done = new AbortController();
  let linked = false;
  const outcome = await runSession({
    options,
    timings: { ...DEFAULT_TIMINGS, ...options.timings },
    folder,
    byCode: options.pairingPhone !== undefined,
    signal: done.signal,
    listener: {
      onQr: async (qr) =>
        print(
          `${await showQr(qr, folder.qr)}\nWhatsApp > Perangkat tertaut > Tautkan perangkat. (${folder.qr})`,
        ),
      onCode: (code) => {
        state.update({ lastCodeAt: Date.now() });
        print(`WhatsApp > Perangkat tertaut > Tautkan dengan nomor telepon: ${readableCode(code)}`);
      },
      onAuthenticated: () => print('Tertaut. WhatsApp Web sedang disiapkan.'),
      onReady: async () => {
        if (linked) return;
        linked = true;
        await sleep(settleMs);
        done.abort();
      },
      onMessage: () => undefined,
      onOwn: () => undefined,
      onEdit: () => undefined,
      onVote: () => undefined,
      onReaction: () => undefined,
      onAcknowledged: () => undefined,
      onNumberChanged: () => undefined,
      onReconnected: () => undefined,
    },
  });
  await rm(folder.qr, { force: true });
  if (!linked) {
    throw new KancaError(outcome.detail, {
      code: 'WHATSAPP_NOT_LINKED',
      remedy: 'Run `kanca whatsapp link` again and use the code at once.',
    });
  }
  const now = Math.floor(Date.now() / 1000);
  state.update({ linkedAt: now, storedUntil: now });
  print('Siap. Nomor kantor sudah tertaut.');
}
