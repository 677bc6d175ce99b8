import {
  copyFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { putSettings } from './put-settings.ts';

const example = fileURLToPath(new URL('../../../.env.example', import.meta.url));

/**
 * Puts settings into a settings file, or into a new one made from `.env.example`. Nobody but its owner can read it. What
 * there was is kept beside it; its name is returned, null where there was none.
 */
export function writeSettings(
  file: string,
  settings: Readonly<Record<string, string>>,
  now: Date,
): string | null {
  const before = existsSync(file) ? file : null;
  const text = putSettings(readFileSync(before ?? example, 'utf8'), settings);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.partial`;
  writeFileSync(draft, text, { mode: 0o600 });
  chmodSync(draft, 0o600);
  const kept =
    before === null ? null : `${file}.before-${now.toISOString().replace(/\D/gu, '').slice(0, 14)}`;
  if (kept !== null) {
    copyFileSync(file, kept);
    chmodSync(kept, 0o600);
  }
  renameSync(draft, file);
  return kept;
}
