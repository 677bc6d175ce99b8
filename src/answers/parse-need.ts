import { foldText } from './words/fold-text.ts';
import { cleanText } from './words/clean-text.ts';
import { misunderstood, understood, type Understood } from './understood.ts';

const longest = 1000;

/** Words that say "nothing is needed" and nothing else: "gpp kak", "ga ada kok, aman", "sehat aja", "boten wonten". */
const nothing =
  /^(?:(?:gpp|gapapa|gakpapa|rapopo|papa|popo|apa|opo|tidak|tdk|gak|ga|gk|nggak|ngga|enggak|ndak|ora|ra|mboten|boten|belum|tanpa|no|none|nothing|not|usah|perlu|butuh|ada|ana|ono|wonten|masalah|aman|sehat|normal|biasa|lancar|baik|kuat|saja|aja|wae|mawon|semua|semuanya|kok|kak|mas|mbak|pak|bu|sih|ya|iya|alhamdulillah|saya|aku|sy|kulo|kula|im|i|am|fine|healthy|thanks|makasih|terima|kasih|kebutuhan|khusus|keluhan|jasmani|rohani|dan) ?)+$/;

/** What a person needs at work, in their words; `none` where nothing is needed. */
export function parseNeed(input: string): Understood<string, 'EMPTY' | 'TOO_SHORT', never> {
  const folded = foldText(input)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (folded === '') return misunderstood('EMPTY');
  if (nothing.test(folded)) return understood('none');
  if (folded.length < 3) return misunderstood('TOO_SHORT');
  return understood(cleanText(input).slice(0, longest));
}
