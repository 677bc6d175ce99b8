import type { Logger } from 'pino';
import type { SessionStateFile } from './session-state-file.ts';

/**
 * Raises the alarm when WhatsApp Web is another version than last time: modules may have moved, and the library
 * may need an update. Returns whether it changed.
 */
export function checkVersion(state: SessionStateFile, version: string, logger: Logger): boolean {
  const previous = state.read().version;
  if (previous === version) return false;
  if (previous === undefined) {
    state.update({ version });
    return false;
  }
  state.update({ version, previousVersion: previous, versionChangedAt: new Date().toISOString() });
  logger.warn(
    { previous, version },
    'WHATSAPP_WEB_CHANGED: send the office a test message and read the answer; if it fails, update whatsapp-web.js.',
  );
  return true;
}
