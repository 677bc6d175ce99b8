import { createHash } from 'node:crypto';
import { consentTexts } from '../../flows/consents.ts';
import { languages } from '../../flows/languages.ts';
import type { Renderer } from '../rendering/renderer.ts';

/** What the ledger keeps of a text: its SHA-256, 64 hexadecimal digits. */
export function hashConsentText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Hashes of the texts that ask for each purpose today, in all languages; `sharing` is asked anew each time and has none. */
export function consentHashes(renderer: Renderer): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(consentTexts).map(([purpose, texts]) => [
      purpose,
      new Set(
        texts.flatMap((text) =>
          languages.map((language) => hashConsentText(renderer.render(text, language))),
        ),
      ),
    ]),
  );
}
