import type { Message } from '../reading/read-message.ts';
import { createFinder } from './create-finder.ts';

const findWarnings = createFinder(
  [
    'kalau ..3 (ada|ditawari|pihak|yang|orang|oknum|ditemukan|terdapat|someone|wonten|ana) ,,8 (minta|wajib|nawarin|menawarkan|ngaku|mengaku|mengatasnamakan|nawari|pembayaran|njaluk|meminta|transfer|bayar|uang)',
    'kalau ditawari',
    'jangan ..2 (mau|percaya|pernah|gampang|mudah|tergiur|beri|transfer|bayar|memberikan|lewat|gelem|percoyo)',
    'tidak usah (percaya|percoyo|ngandel)',
    '(laporkan|dilaporkan|lapor) ..2 (ke|saya|hrd|polisi)',
    '(warning|penipu)',
    '(mengatasnamakan|mengaku|ngaku) ..3',
    '(kena|korban|dipaksa) ..2 (penipu|tipu)',
    '(mengingatkan|imbau|mengimbau|himbauan)',
    '(hindari|tolak) ..3',
  ].map((pattern) => ['warning', pattern] as const),
);
const question = /\?/u;
const doubt = /(?<= )(?:opo|apa|ini|iki|gak|bukan|tidak|ta|to|ya|beneran|apakah) (?:[^ ]+ ){0,2}?penipu /u;

/** Which tokens stand in a sentence that warns: what it names is no offer. A question whether it is a fraud warns of nothing. */
export function warnedTokens(message: Message): ReadonlySet<number> {
  const { text, tokens, line, offsets } = message;
  const warned = new Set<number>();
  for (const { first, last } of findWarnings(message)) {
    const around = line.slice(offsets[Math.max(0, first - 5)], offsets[last + 1]);
    if (question.test(text) && doubt.test(around)) continue;
    for (let at = first; at >= 0 && tokens[at]?.word !== '.'; at -= 1) warned.add(at);
    for (let at = first; at < tokens.length && tokens[at]?.word !== '.'; at += 1) warned.add(at);
  }
  return warned;
}
