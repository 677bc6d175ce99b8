import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface SessionFolder {
  root: string;
  /** Chromium's profile: whoever has it can write as the office. */
  profile: string;
  state: string;
  journal: string;
  qr: string;
}

/** Names the places under the data directory and makes the root, readable by its owner only. */
export function sessionFolder(dataDir: string): SessionFolder {
  const root = join(resolve(dataDir), 'whatsapp-web');
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
  } catch {
    // A full disk stops the session, which says so, and not the program.
  }
  return {
    root,
    profile: join(root, 'session'),
    state: join(root, 'state.json'),
    journal: join(root, 'sent.jsonl'),
    qr: join(root, 'qr.png'),
  };
}
