import type { SessionEnd } from './session-phase.ts';

const ENDS: Record<string, SessionEnd> = {
  LOGOUT: 'logged-out',
  UNPAIRED: 'logged-out',
  UNPAIRED_IDLE: 'logged-out',
  TOS_BLOCK: 'blocked',
  SMB_TOS_BLOCK: 'blocked',
  DEPRECATED_VERSION: 'outdated',
  'Max qrcode retries reached': 'link-expired',
};

/** What the library's `disconnected` reason means for us; anything unknown is worth another try. */
export function classifyDisconnect(reason: string): SessionEnd {
  return ENDS[reason] ?? 'lost';
}
