import { foldText } from '../../answers/words/fold-text.ts';
import type { Situation } from '../intents.ts';
import { kindOf } from '../intents.ts';
import { phrase, says, type Said } from './said.ts';

const person = '(petugas|orang|atasanmu)';
const wanted = [
  phrase(`(bicara|konsultasi|sambungkan) ..4 ${person}`),
  phrase(
    `(tanya|bantu|telepon|hubungi|chat|dilayani|layani|jelaskan|dijelaskan|dijelasin|balas|urus|ngisi|isi) ..3 ${person}`,
  ),
  phrase(`(minta|mau|dimana|panggil|sambungkan|cari|tolong|ada|lewat|dengan|perlu) ..2 petugas`),
  phrase('(dengan|dimana|minta|ke|cari|mau) ..1 orang ..1 (saja|langsung|asli|sangat|$)'),
  phrase('(ada|dimana) ..1 orang $'),
  phrase('ada orang ..1 tidak'),
  phrase('orang ..1 (asli|langsung|bukan robot)'),
  phrase('(jangan|bukan|bosan|tidak) ..2 robot'),
  phrase('robot terus'),
  phrase('(petugas|dinas|kamu) ..3 (telepon|hubungi) saya'),
  phrase('(bisa|tolong|minta) ..2 telepon ..2 (saya|petugas|dinas|$)'),
  phrase('petugas ..1 (tolong|bantu|balas|dimana|minta|langsung)'),
  phrase('petugas ..2 (online|onlen|standby|stanby|jaga|ngantor|nyalakan) ..3 $'),
  phrase('^ petugas $'),
  phrase('^ ..1 petugas ..1 ada ..2 $'),
  /^ (?:(?:kakak|tolong|partikel|halo|mau|tanya|ke|minta|salam) )*petugas (?:(?:kakak|partikel|tolong|saja|terimakasih|dinas) )*$/,
  phrase('konsultasi ..3 (bisa|mau|dengan|karir|karier|kerja|phk|masalah|bagaimana|tentang|boleh)'),
  phrase('(bisa|mau|minta|boleh) ..2 konsultasi'),
  phrase('^ konsultasi'),
  phrase('orang ..1 (dinas) ..2 (bisa|tidak)'),
  phrase('(bicara) ..2 (someone|somebody|anyone|orang)'),
];

const jobs =
  'petugas (parkir|kebersihan|keamanan|gudang|lapangan|kasir|produksi|jahit|medis|kesehatan|pajak|bank|pom|spbu|tiket|lab|sampah|robot|forklift|toko|olshop|gudangnya)';
const otherMeaning = [
  phrase(jobs),
  phrase('(lowongan|jadi|sebagai|posisi|lamar) ..1 petugas'),
  phrase('kerja (jadi|sebagai|di|bagian) ..1 petugas'),
  phrase('^ ..2 kerja petugas'),
  phrase(
    'petugas ..2 (jutek|galak|ramah|sombong|judes|lambat|lelet|marah|buruk|kasar|korup|makan|minta uang)',
  ),
  phrase('(ngaku|mengaku|atas nama) ..3 petugas'),
  phrase('(karyawan|perusahaan) ..2 petugas'),
  phrase('(bayar|uang|gaji) petugas'),
  phrase('petugas ..1 (lowongan|kerja|olshop|online shop|toko)'),
  phrase('(remote|freelance|online|magang) petugas'),
];

/** Whether a text asks for a human: `not` where petugas is somebody else, null where likeness decides. */
export function tellsHuman(said: Said, situation: Situation): 'human' | 'not' | null {
  if (says(said, otherMeaning)) return 'not';
  if (situation === 'wish' && isWork(said)) return 'not';
  if (soughtAsWork.test(said.typed.join(' ')) && !says(said, [helped])) return 'not';
  if (
    / salam | waktu /.test(said.plain) &&
    says(said, [phrase('petugas $')]) &&
    said.typed.length <= 7 &&
    !says(said, [phrase('(mau|bisa|bicara|tanya)')])
  )
    return 'not';
  if (!says(said, wanted)) return null;
  return kindOf(situation) === 'wish' && / (?:uang|duit) /.test(said.plain) ? null : 'human';
}

/** "Cari admin sekitar rumah", "posisi cs di solo": the helper's name as work, with where or for how much. */
const soughtAsWork =
  /\b(?:cari\w*|nyari|golek|pados|jadi|dadi|posisi|bagian|sebagai|lamar\w*|kerja\w*)(?: \S+)? (?:admin|operator|cs|staf|staff|agen)\b.*\b(?:di|d|nang|neng|ning|wilayah|daerah|dekat|deket|sekitar|area|gaji\w*|lulusan|part|full|remote|magang|shift|toko|kantor|gudang|pabrik|jahit|produksi|olshop)\b|\b(?:admin|operator|cs|staf|staff)(?: \S+)? (?:dari rumah|remote|wfh|part ?time|magang|freelance|gudang|olshop|produksi|jahit|kantor|toko|sekolah)\b/;
const helped = phrase('(tanya|bicara|bantu|konsultasi|sambungkan|hubungi|telepon|chat|balas|jelaskan)');

/** Names of work that are names for a helper as well. */
function isWork({ text, typed }: Said): boolean {
  return (
    typed.every(
      (word) => !/^(petugas\w*|mau|tanya|ngobrol|tolong|bicara|bantu|ngomong|bingung)$/.test(word),
    ) || /^(admin|operator|cs|customer service|staf)\b/.test(foldText(text))
  );
}
