/** Where the link to WhatsApp stands. */
export type SessionPhase =
  | 'stopped'
  /** The browser comes up. */
  | 'starting'
  /** A QR or pairing code is shown; somebody has to use it. */
  | 'linking'
  | 'authenticated'
  | 'ready'
  /** Lost; a new start follows. */
  | 'waiting'
  /** No phone is linked and no browser runs: `kanca whatsapp link` is needed. */
  | 'unlinked'
  /** WhatsApp refuses this account or this version: a person has to look. */
  | 'halted';

/** Why the life of one browser ended. */
export type SessionEnd = 'stopped' | 'lost' | 'logged-out' | 'link-expired' | 'blocked' | 'outdated';

export type SessionEvent =
  | { type: 'STARTED' }
  | { type: 'LINK_SHOWN' }
  | { type: 'AUTHENTICATED' }
  | { type: 'READY' }
  | { type: 'ENDED'; end: SessionEnd };

const AFTER_END: Record<SessionEnd, SessionPhase> = {
  stopped: 'stopped',
  lost: 'waiting',
  'logged-out': 'unlinked',
  'link-expired': 'unlinked',
  blocked: 'halted',
  outdated: 'halted',
};

/**
 * The next phase. Events the library repeats (`ready` after a navigation inside the page) or sends late change
 * nothing.
 */
export function nextPhase(phase: SessionPhase, event: SessionEvent): SessionPhase {
  switch (event.type) {
    case 'STARTED':
      return 'starting';
    case 'LINK_SHOWN':
      return phase === 'starting' ? 'linking' : phase;
    case 'AUTHENTICATED':
      return phase === 'starting' || phase === 'linking' ? 'authenticated' : phase;
    case 'READY':
      return phase === 'starting' || phase === 'linking' || phase === 'authenticated' ? 'ready' : phase;
    case 'ENDED':
      return AFTER_END[event.end];
  }
}
