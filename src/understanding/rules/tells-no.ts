import type { Situation } from '../intents.ts';
import type { Said } from './said.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Plain words that alone refuse. */
const refusing = words(
  'tidak jangan emoh batal batalkan cancel cancelled canceled bukan nope nah never ogah urung wurung',
);
/** Said around a refusal without changing it. */
const around = words(`
  usah perlu jadi mau gelem bisa minat saja lagi partikel kakak terimakasih saya kamu oh ah sih maaf halo iya itu ini yang kirim simpan data lamar
  hapus semua akun setuju boleh takut malu malas males kejauhan jauh ya deh sudah sangat banget suka cocok tolong sekarang please nya apanya`);
/** Keeps what was to be deleted. */
const keeping =
  /^ (?:(?:jangan|tidak|saya|mau|iya|tolong|partikel|kakak|dulu|saja|tetap|masih) )*(?:simpan|biarkan|pertahankan|biarin) (?:(?:saja|itu|ini|data|akun|partikel|kakak|semua|tetap|terimakasih) )*$/;
/** "Kirim nggak ya": wonders. */
const wondering =
  / (?:iya|mau|boleh|jadi|yakin|setuju|kirim|simpan|hapus|lamar|perlu) tidak (?:(?:iya|ya|nih|partikel|kakak|bingung) )*$/;
const mostWords = 8;
/** "Boleh sih tapi aku gak mau", "sama sekali gak usah": whatever comes before, it ends in a refusal. */
const refusedAtLast =
  / (?:tidak (?:usah|mau|jadi|setuju|boleh|perlu|gelem|minat)|jangan|emoh|batal) (?:(?:partikel|kakak|saja|deh|terimakasih|maaf|ya|saya|lagi) )*$/;
/** Makes an end that refuses a question, a delay, or the refusal of a part only. */
const leftOpen =
  / (?:apa|apakah|kalau|kenapa|bagaimana|siapa|atau|asal|nanti|tanya|mungkin|bingung|terserah|takut|nomor|nama|alamat|telepon|hasil|foto|iya|setuju|yang) /;
const longestRefusal = 12;

/** A clear no: nothing but words that refuse, what was asked for, and courtesy; "simpan saja" where deleting is asked. */
export function tellsNo({ text, plain, clauses }: Said, situation: Situation): boolean {
  if (text.includes('?') || wondering.test(clauses.at(-1) ?? '')) return false;
  if (situation === 'delete-confirm' && keeping.test(plain)) return true;
  const said = plain.trim().split(' ');
  if (said.length <= longestRefusal && refusedAtLast.test(plain) && !leftOpen.test(plain)) return true;
  if (said.length > mostWords || said.filter((word) => word === 'tidak').length > 1) return false;
  return (
    said.some((word) => refusing.has(word)) && said.every((word) => refusing.has(word) || around.has(word))
  );
}
