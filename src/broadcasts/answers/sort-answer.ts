import type { AnswerKind } from '../../storage/broadcasts/keep-answer.ts';
import { recognise } from '../../understanding/recognise.ts';
import { phrase, readSaid, says } from '../../understanding/rules/said.ts';

const asks = [
  phrase(
    '(apa|apakah|berapa|siapa|kapan|dimana|mana|bagaimana|kenapa|syarat|syaratnya|tanya|caranya|pinten|pundi|menapa|punapa|when|where|how|what|who|can i|is it|do i)',
  ),
  phrase('(bisa|boleh|masih|dapat|ada) ..4 (tidak|kah) ..1 $'),
];
const refuses = [
  phrase(
    '(tidak|belum|bukan|maaf|cannot|can not|not|mboten|ora) ..2 (bisa|jadi|ikut|datang|hadir|minat|tertarik|mau|sempat|join|come|interested|nderek|saged)',
  ),
  phrase('(batal|absen|berhalangan)'),
];
const agrees = [
  phrase(
    '(ikut|ikutan|minat|berminat|tertarik|hadir|datang|daftar|mendaftar|gabung|join|interested|nderek|dherek|rawuh|purun|siap|saya mau|mau ikut|mau dong|i will come|count me in)',
  ),
];
/** A stance this likely counts where no word decides. */
const leastShare = 0.8;

/**
 * What words that answer a broadcast are, for the office to look through them: somebody wants it, asks, does not, or
 * something else. It decides nothing. Who wants it and asks in one breath asks: they wait for an answer.
 * @param today ISO date in WIB
 */
export function sortAnswer(text: string, today: string): AnswerKind {
  const said = readSaid(text);
  if (said.text.includes('?') || says(said, asks)) return 'question';
  const { intent, confidence } = recognise(text, { situation: 'consent', today });
  if ((intent === 'no' && confidence === 1) || says(said, refuses)) return 'no';
  if ((intent === 'yes' && confidence === 1) || says(said, agrees)) return 'yes';
  if (intent === 'question' && confidence >= leastShare) return 'question';
  return 'other';
}
