import type { Flag } from './flags.ts';
import type { Message } from './reading/read-message.ts';
import { createFinder } from './rules/create-finder.ts';
import { rupiahOf } from './reading/rupiah-of.ts';

const haste = createFinder([
  'segera', 'hari ini', '(paling lambat|maksimal|batas|sebelum|max|sblm) ..3 (hari|pukul|jam|pkl|sore|§num)', '(slot|kuota|kursi|sisa|tinggal|seat) ..2 (terbatas|tinggal|sisa|tutup|terakhir|§num|dikit|cukup)',
  '(hangus|gugur|digugurkan|dicoret|expired|keburu)', '(within|dalam) ..1 §num (jam|hari|hours|menit|x)', '§num menit', '(buruan|secepatnya|besok ..1 (terakhir|tutup|ditutup)|ditutup|penutupan)', 'tutup hari', 'jangan lama', 'mulai hari',
].map((pattern) => ['', pattern] as const)); // prettier-ignore
const chat = createFinder([
  '(chat|japri|inbox|dm|wa|hubungi|hub|minat|balas|ketik|pm|cp|telegram|contact|hp) ..6 (§phone|§chat|saya|ya|telegram|isi)',
  '(§phone|§chat)', 'ketik ..1', '(japri|inbox|dm|chat) ..2',
].map((pattern) => ['', pattern] as const)); // prettier-ignore
const reachable =
  /(?<= )(?:§mail|§landline|§link|§freemail|jl|jalan|alamat|datang|dateng|dtg|teko|mrene|kumpul|mampir|gerbang|pos|balai|kios|bengkel|omahe|basecamp|aula|ruko|drop|(?:ke|di|dekat|sebelah|dkt) (?:perusahaan|kantor|gudang|toko|warung|pabrik|gedung|rumah|lokasi|hub|garasi)) /u;
const kinds = new Set(
  'toko warung rm resto restoran cafe kafe kopi klinik rs rsu rsud rumah hotel koperasi ksp kopkar bumdes yayasan lpk lkp blk bkk smk smkn sd smp tk bimbel bengkel laundry konveksi batik catering katering studio bpr dinas disnaker perumda panti barbershop percetakan mebel kandang universitas lembaga dapur salon apotek foundation tani brak distribusi sales ksp kurir percetakan center'.split(
    ' ',
  ),
);
const titles = new Set('pt cv ud ltd'.split(' '));
const offers = createFinder(['(dibutuhkan|butuh|dicari|cari|nyari|loker|lowongan|kerja|gaji|interview|golek|diterima|hiring|rekrutmen|posisi|lolos|admin|penempatan|join|dibayar|golek|nggolek|pabrik|kapal|hire)'].map((pattern) => ['', pattern] as const)); // prettier-ignore
const easy = createFinder([
  'tidak ..1 (interview|pengalaman|seleksi|ijazah)', '(rebahan|dari|di) ..1 (rumah|hp)', 'gaji pasif', 'gampang', 'langsung kerja', '(like|rating|misi|klik|video)', '(30|40|§num) menit', 'cuma §num jam',
].map((pattern) => ['', pattern] as const)); // prettier-ignore
/** Rupiah from which pay is far above what simple work brings. */
const mostOf = { jam: 100_000, hari: 300_000, minggu: 2_250_000, bulan: 9_000_000 };
const paidWords = new Set('gaji komisi dibayar bonus cair dapet dapat fee earn bersih usd oleh'.split(' '));

/** Signs that honest messages show as well: haste, only a chat, no employer, pay far above the work. */
export function findPressure(
  message: Message,
  named: boolean,
  add: (flag: Flag, first: number, last: number) => void,
): void {
  const mark = (flag: Flag, find: typeof haste): void => {
    for (const { first, last } of find(message).slice(0, 1)) add(flag, first, last);
  };
  mark('urgent', haste);
  if (!reachable.test(message.line)) mark('chat-only', chat);
  if (!named && !namesEmployer(message) && offers(message).length > 0) {
    const end = message.tokens.findIndex(({ word }, at) => word === '.' && at > 3);
    add('no-employer', 0, Math.min(end === -1 ? 12 : end - 1, 12, message.tokens.length - 1));
  }
  findHighPay(message, add);
}

function findHighPay(message: Message, add: (flag: Flag, first: number, last: number) => void): void {
  const { tokens } = message;
  const light = easy(message).length > 0;
  tokens.forEach(({ word, typed }, at) => {
    if (word !== '§amt') return;
    const value = rupiahOf(typed);
    const before = tokens.slice(Math.max(0, at - 4), at).map((token) => token.word);
    const after = tokens.slice(at + 1, at + 4).map((token) => token.word);
    const unit = periodOf(before, after);
    const paid = [...before, ...after].some((one) => paidWords.has(one));
    if (value < mostOf[unit] * (light ? 0.7 : 1) || (!paid && unit === 'bulan')) return;
    add('too-good', at, at);
  });
}

function periodOf(before: readonly string[], after: readonly string[]): keyof typeof mostOf {
  const upToNumber = after.slice(0, Math.max(0, after.indexOf('§num')) || undefined);
  for (const unit of ['jam', 'hari', 'minggu', 'bulan'] as const)
    if (upToNumber.includes(unit) || (unit !== 'jam' && before.slice(-3).includes(unit))) return unit;
  return 'bulan';
}

function namesEmployer({ tokens }: Message): boolean {
  return tokens.some(({ word, typed }, at) => {
    const next = tokens[at + 1]?.word ?? '.';
    return (titles.has(typed) || kinds.has(word)) && /^\p{L}/u.test(next);
  });
}
