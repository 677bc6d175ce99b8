import { foldText } from '../../answers/words/fold-text.ts';
import { placesIn } from '../../answers/regions/places-in.ts';
import type { Situation } from '../intents.ts';
import { kindOf } from '../intents.ts';
import { phrase, says, type Said } from './said.ts';

/** What is to stop: everything, or only the news of vacancies; `not`: surely neither; null: left to likeness. */
export type StopVerdict = 'stop' | 'alerts-off' | 'not' | null;

const enough = '(jangan|tidak usah|tidak perlu|berhenti|emoh|tidak mau|tidak gelem|tidak minat)';
const reach = '(kirim|kabari|hubungi|chat|ganggu|notifikasi|telepon)';

/** "Jangan kirim lagi": an end of being written to, with up to three words between. */
const endOfWriting = [
  phrase(`${enough} ..2 ${reach}`),
  phrase(`${reach} ..3 (berhenti|matikan|blokir|cukup)`),
  phrase(
    `(matikan|blokir|berhenti|batalkan|keluar|hapus|cabut|putuskan|akhiri|mengakhiri|tutup) ..3 (notifikasi|chat|kirim|kabari|grup|daftar|daftar_kirim|layanan)`,
  ),
  phrase(
    '(keluar|hapus|take|cabut|dicabut|coret|dicoret|lepas|dilepas|copot) ..3 nomor ..3 (daftar|daftar_kirim|notifikasi|sini|kirim|hubungi|kamu|grup)',
  ),
  phrase(
    'nomor ..3 (keluar|hapus|cabut|dicabut|coret|dicoret|lepas|dilepas|copot|dicopot) ..2 (daftar|daftar_kirim|sistem|sini|hubungi|data|grup)',
  ),
  phrase('jangan ..1 (ganggu|kirim|hubungi|chat|kabari)'),
  phrase('matikan ..2 semua'),
  phrase('(lepas|lepaskan|lepasin|copot|copotin|keluar) saya ..2 (grup|daftar|sini|layanan|notifikasi)'),
  phrase('cukup ..1 sampai ..1 sini ..1 (saja|terimakasih|partikel|kakak|$)'),
  phrase('blokir ..2 (saya|nomor)'),
  phrase('keluar saya alone'),
  phrase('(resign|keluar) ..2 (pengguna|anggota|member|sini|layanan|notifikasi)'),
  phrase('^ ..1 (tutup|bubar|rampung|selesai) ..1 (saja|semua) ..1 (itu|ini|partikel|kakak|$)'),
  phrase('^ (unfollow|berhenti|opt out) $'),
  phrase('berhenti ..2 (dapat|terima|nerima|menerima) ..1 (chat|kabari|notifikasi)'),
  phrase('tidak ..1 (mau|minat|berminat|perlu|ikut|tertarik) ..3 (layanan|ginian|beginian|begituan)'),
  phrase('(lowongan|rekomendasi) ..5 (berhenti|matikan)'),
  phrase('saya (alone|sendiri) $'),
  phrase('opt out'),
  phrase('tidak lagi chat'),
  phrase(
    `(${reach.slice(1, -1)}|lowongan) ..3 (tidak|jangan) ..1 (usah|perlu) ..2 (lagi|kirim|kabari|partikel|$)`,
  ),
  phrase(
    '(tidak usah|tidak perlu|berhenti|emoh) ..1 (lowongan|rekomendasi|rekomendasi rekomendasi) ..2 (lagi|kirim|$)',
  ),
  phrase(
    '(tidak|emoh) ..1 (mau|gelem|usah|perlu) ..1 (menerima|terima|nerima|mendapat|dapat|receive|nampa) ..3 (chat|notifikasi|kabari|kirim|lagi|apaapa|anything)',
  ),
];

/** "Berhenti" with nothing beside it but what people say to be polite or why. */
const aloneWords = new Set(
  `berhenti saya mau dan ya iya oke sudah saja dulu semua terimakasih tolong kakak partikel kirim kabari chat notifikasi ini itu dari
  layanan sini sampai sangat aku baik lagi cukup sekarang langsung di ke nomor pls juga maaf banget semuanya mas mbak bot robot
  kerja dapat diterima alhamdulillah jadi karena bosan spam ganggu untuk kamu batal unreg no nggih inggih njih ampun bu pak halo salam sip`.split(
    /\s+/,
  ),
);

/** Had stopped, wants it again. */
const again = [phrase('(kemarin|dulu|tadi) ..2 berhenti ..4 (sekarang|mau) ..3 (lagi|kirim|nyalakan)')];
/** "Don't stop", "never stops": within one clause; "tidak usah, stop" says the opposite. */
const goOn = [
  phrase('(jangan|tidak) ..1 (matikan|blokir|keluar|batalkan|cabut|putuskan)'),
  phrase('^ ..2 kenapa'),
  phrase('(jangan|ampun|emoh) ..2 berhenti'),
  / tidak (?!(?:usah|perlu|mau|gelem) (?:[^ ]+ )?berhenti (?:saja|semua|deh|partikel|total) )(?:[^ ]+ ){0,2}berhenti /,
  phrase('tolong tidak berhenti'),
  phrase('tidak berhenti'),
];
const notAnEnd = [
  phrase('berhenti (kran|keran)'),
  // Registering anew after a deletion.
  phrase('hapus ..3 daftar ..1 (lagi|baru|ulang)'),
  // Leaving work, school, smoking; machines, buses, rain.
  phrase(
    'berhenti ..1 (kerja|pendidikan|merokok|rokok|kontrak|ngojek|produksi|jualan|ojek|bus|bis|jadi|tipu|calo|pungli|korupsi)',
  ),
  phrase('(kontrak|hujan|produksi|pabrik|bus|angkot|surat|pendidikan|sinyal|cuti|umur) ..3 berhenti'),
  phrase('(disuruh|diminta|dipaksa|terpaksa) berhenti'),
  phrase('berhenti ..2 (dari|di) ..1 (pabrik|toko|kerja|tempat|warung|proyek|tengah)'),
  // Questions about stopping.
  phrase('(kalau|apa|beda|bedanya|kapan|apakah|cara|umur|kenapa) ..4 berhenti'),
  phrase('berhenti ..2 (sepihak|kapan|dimana|bagaimana)'),
  // What must not be sent, where and when it must not be sent.
  phrase(
    'jangan ..2 kirim ..2 (uang|ktp|foto|cv|data|lamar|surat|email|berkas|pulsa|dokumen|kk|pendidikan|barang|paket)',
  ),
  phrase('jangan ..1 kirim saya (ke|di|jauh|kerja)'),
  // Others who shall not be written to, or not write; another way of writing.
  // "Berhenti menghubungi istri saya" is said to us all the same.
  new RegExp(
    `(?<! berhenti )${
      phrase(
        '(kirim|hubungi|kabari|chat|telepon) ..2 (perusahaan|majikan|atasan|mantan|calo|agen|tipu|pinjol|suami|istri|keluarga|tetangga|orang|anak|teman|adik|orangtua)',
      ).source
    }`,
  ),
  phrase('(kirim|hubungi|kabari|chat) ..2 (pas|jam|saat|ketika|sebelum|setelah|selama|selain)'),
  phrase('kabari ..1 (caranya|cara|dimana|bagaimana|siapa|alasan|alasannya|artinya)'),
  phrase('(tidak|jangan) ..2 kirim ..1 (ke|di) ..1 (luar|jauh|seberang)'),
  phrase('(kirim|hubungi|kabari) ..1 (lewat|pakai|via|ke) ..1 (telepon|email|surat|pos)'),
  phrase('jangan ..1 kirim ..1 (ke|di) ..1 (luar|jauh|atasan|kota|perusahaan)'),
  phrase(
    '(jangan|tidak) ..3 (waktu|malem|tengah|subuh|sering|banyak|kebanyakan|salah|lupa|lama|bosan|telepon) ..3',
  ),
  phrase('berhenti ..1 (terkirim|sendiri|tibatiba|mendadak)'),
  phrase('jangan ..1 (lupa|lama|bosan|salah|sering|banyak|sebar|disebar|kasih|telepon)'),
  phrase('(kirim|kabari) ..2 jangan (banyak|sering|kebanyakan)'),
];

const stopsAfterAll = [
  phrase('cukup ..1 sampai ..1 sini'),
  phrase('cara ..4 (berhenti|matikan) ..3 (chat|kabari|notifikasi|kirim)'),
  phrase('jangan ..1 (kirim|hubungi|chat|kabari|ganggu) ..2 lagi'),
  phrase('tidak usah ..2 (kirim|hubungi|chat|kabari) ..2 lagi'),
];

/** The sound of a telephone, not our messages. */
const onTelephone = /\b(?:suara|nada|dering|getar|bunyi)\b.*\b(?:hp|hape|ponsel|telepon)\b/;

/** Only some of what is sent. */
const someOnly = [
  phrase('(lowongan|rekomendasi)'),
  phrase('(kabari|notifikasi) ..1 kerja'),
  phrase('(cukup|hanya|cuma|namung) ..2 (kalau|lamar|wawancara|undangan|panggil_kerja|status)'),
];
const stillWanted = [
  phrase(
    '(tapi|cuma|hanya|namung|cukup|saja) ..4 (lamar|wawancara|undangan|pelatihan|status|panggil_kerja|akun|yang lain|lain|liyane)',
  ),
  phrase('(lain|lamar|wawancara|pelatihan|status) ..3 (tetap|boleh|masih|saja)'),
];
/** "Not those in Jakarta", "not those for sales": some vacancies, not all. */
const certainOnes = [
  phrase('(lowongan|kerja|yang) ..1 (yang|bagian|untuk|di|daerah|area|khusus|posisi|sebagai)'),
];
/** "Cukup lokernya aja yang distop": vacancies as such. */
const onlyThem = phrase('(lowongan|rekomendasi) ..1 saja ..1 yang ..1 (berhenti|matikan|tidak)');
const everything = [
  /(?<!tidak) apaapa /,
  phrase('(semua|apapun|anything)'),
  phrase('(harian|mingguan|bulanan|tiap|setiap|saben|daily|weekly)'),
];

const wantsMore =
  / (?:lowongan|cari|maksud|maksudku|maksudnya|nanti|lanjut|mau|tes|eh|kerja|tapi|daftar|bagaimana) /;
const ending = phrase('(berhenti|matikan|ganggu|keluar|blokir|cukup|hapus|akhiri|mengakhiri)');
/** What is sent: an end of it only beside a word that denies or is done with. */
const mentions = phrase('(kirim|chat|hubungi|kabari|notifikasi|nomor|daftar_kirim|lowongan|rekomendasi)');
const denies = phrase(
  '(tidak|jangan|emoh|sudah|bukan|bosan|usah|lagi|terus|dulu|cancel|cabut|coret|keluar|lepas|batal|penuh|salahsambung|sampai|kurangi|matikan)',
);

/** Whether anything that could be a stop is spoken of at all: likeness alone must not find one where nothing is. */
export function mayStop(said: Said): boolean {
  return says(said, [ending]) || (says(said, [mentions]) && says(said, [denies]));
}

/** "Kok kirimannya berhenti, padahal saya nunggu": misses what no longer comes. */
const whyStopped =
  /^(?:\S+ ){0,2}(?:kok|lha|kenapa|knp|kenopo|ngopo) (?!.*\b(?:tolong|jangan|masih|terus|mulu)\b).*\b(?:berhenti|stop|mandheg|mandeg|distop)\b/;
/** "Gak mau kasih tau": will not tell, where something is asked for. */
const willNotTell =
  /\b(?:gak|ga|gk|nggak|ngga|enggak|tidak|tdk|ndak|ora|mboten|emoh|moh|malas|males|ogah)(?: \S+){0,2} (?:ng|me|mem)?(?:kasih|kasi|beri) ?(?:tau|tahu)\b|\b(?:gamau|gakmau|emoh|moh|ogah|males) ngasih ?(?:tau|tahu)\b/;

/** Whether a text asks us to stop writing. */
export function tellsStop(said: Said, situation: Situation): StopVerdict {
  const { plain } = said;
  if (whyStopped.test(said.typed.join(' '))) return 'not';
  if (onTelephone.test(said.typed.join(' '))) return 'not';
  if (kindOf(situation) === 'detail' && willNotTell.test(said.typed.join(' '))) return 'not';
  const words = plain.trim().split(' ');
  const ends = says(said, endOfWriting) || saidInOneClause(said, endOfWriting);
  const alone = words.includes('berhenti') && (isAlone(words) || endsAlone(said));
  const against =
    (saidInOneClause(said, [...notAnEnd, ...goOn]) || says(said, again)) &&
    !endsAlone(said) &&
    !(ends && says(said, stopsAfterAll) && !says(said, [/ jangan (?:[^ ]+ ){0,2}berhenti /]));
  if (against) return 'not';
  if (!ends && !alone) return null;
  // "Jangan dikirim" where sending is what was asked about.
  if (kindOf(situation) === 'binding' && !alone && !aboutUs(plain)) return null;
  if (says(said, someOnly) && namesWhich(said)) return 'not';
  if ((says(said, someOnly) && !says(said, everything.slice(0, 2))) || says(said, stillWanted))
    return 'alerts-off';
  if (/\?\s*$/.test(said.text) && !alone) return null;
  return 'stop';
}

function isAlone(words: readonly string[]): boolean {
  return words.includes('berhenti') && words.every((word) => aloneWords.has(word));
}

/** "Udah ga usah, stop", "udahan ya, makasih": the first or last clause is nothing but the stop. */
function endsAlone({ clauses, text }: Said): boolean {
  if (clauses.length < 2 || text.trimEnd().endsWith('?')) return false;
  const [first = '', ...rest] = clauses;
  const aloneIn = (clause: string) => isAlone(clause.trim().split(' '));
  return aloneIn(clauses.at(-1) ?? '') || (aloneIn(first) && !rest.some((clause) => wantsMore.test(clause)));
}

function saidInOneClause({ clauses }: Said, patterns: readonly RegExp[]): boolean {
  return clauses.some((clause) => patterns.some((pattern) => pattern.test(clause)));
}

function aboutUs(plain: string): boolean {
  return / (?:lagi|chat|hubungi|kabari|pesan|apaapa|semua|berhenti|ganggu) /.test(plain);
}

/** Whether it is about vacancies of a place or a kind only. */
function namesWhich(said: Said): boolean {
  if (says(said, everything)) return false;
  const { codes, outside } = placesIn(foldText(said.text).slice(0, 200));
  return (
    codes.length > 0 ||
    outside.length > 0 ||
    (says(said, certainOnes) && !says(said, [...stillWanted, onlyThem]))
  );
}
