import type { Message } from '../reading/read-message.ts';
import { createFinder } from './create-finder.ts';

const opening =
  /^(?:[^ ]+ ){0,5}?(?:warning|penipu|tips|peringatan|klarifikasi|imbauan|himbauan|pengumuman ..?disnaker) /u;
const find = createFinder([
  ...[
    '(itu|semua|adalah|jelas|pasti|namanya) ..1 penipu',
    '(korban|kena|modus) ..2 penipu',
    '(tidak|bukan) ..3 (pernah|pernah ..3) ..1 (minta|memungut|meminta|menarik|menghubungi)',
    '(jangan|tidak usah) ..1 (mau|percaya|percoyo|tergiur)',
    'kalau ..3 (ditawari|ada ..3 (minta|nawarin|njaluk|ngaku))',
  ].map((pattern) => ['told', pattern] as const),
  ...[
    '(bayar|transfer|setor|lunasi|deposit|topup|isi|klik|serahkan) ,,8 (§account|§phone|§short|§apk|<wallet> ..2 (an|atas))',
    '§phone ..3 (bayar|transfer|an)',
  ].map((pattern) => ['asked', pattern] as const),
]);
const doubt = /[?]/u;

/** Whether a message as a whole warns of fraud, tells of it, or denies it, and asks for nothing itself. */
export function warnsAsAWhole(message: Message): boolean {
  if (doubt.test(message.text)) return false;
  const said = new Set(find(message).map(({ key }) => key));
  return (opening.test(message.line.slice(1)) || said.has('told')) && !said.has('asked');
}
