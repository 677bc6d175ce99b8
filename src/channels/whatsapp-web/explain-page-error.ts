import { KancaError } from '../../errors.ts';

/** What the page throws where the library asks for a part of it that has been renamed or removed. */
const CHANGED =
  /unknown module|cannot find module|is not a (?:function|constructor)|Cannot read propert|is not defined|of undefined/iu;

/** A failed opening in words: where the page is not what the library expects, only a newer library helps. */
export function explainPageError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof KancaError || !CHANGED.test(message)) return error;
  return new KancaError(`WhatsApp Web is not what this version expects: ${message.split('\n')[0] ?? ''}`, {
    code: 'WHATSAPP_PAGE_CHANGED',
    remedy: 'Update whatsapp-web.js to its newest version (docs/whatsapp.md), or move to the Cloud API.',
    cause: error,
  });
}
