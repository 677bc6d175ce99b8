import { findPlace } from '../../answers/regions/find-place.ts';
import { placeKey } from '../../answers/regions/place-index.ts';
import { codeOccupations } from '../../occupations/code-occupations.ts';
import { tidyCapitals } from '../cleaning/tidy-capitals.ts';

const labels =
  /(?:^|\n|\.\s)[-\s\d.)]*(?:untuk |utk |sebagai )?(?:posisi(?:nya)?|jabatan|position|job title|bagian|formasi|role|vacancy|pekerjaan|kerjaan|lowongan(?: kerja)?(?: untuk)?(?: posisi)?|loker|dibutuhkan|dicari|butuh|membutuhkan|kami membutuhkan)(?: (?:yang )?(?:dibutuhkan|dibuka|tersedia|lowong|segera))?\s*[:=]+\s*/gi;
const cues =
  /\b(?:posisi|jabatan|formasi|nyari|nambah|memerlukan|diperlukan|perlu|kekurangan|kurang|rekrutmen|recruitment|penerimaan|(?:yuk |ayo )?gabung(?: jadi| sebagai)|hunting|tersedia|butuhno|mbutuhne|membuka|lowongan(?: kerja| pekerjaan)?|loker|lowker|(?:sangat |di|mem|m)?butuh(?:kan|in|ke|ake|no)?|mbetahaken|(?:di|men|d)?cari(?:in)?|ng?golek(?:i|ke)?|golek|madosi|(?:di|me)?rekrut|open (?:rec\w*|interview|vacanc\w+)|oprec|hiring|looking for|need(?:ed|s)?|seeking|membuka (?:kesempatan|lowongan)|buka|sebagai|(?:gelem |jadi|dadi|dados)\b(?: dadi)?|menerima|terima|vacancy|(?:yang|yg|sing) (?:mau|minat|berminat|gelem|kersa|purun|bisa))\b/gi;
const skipped =
  /^(?:bag\.\s+|(?:tenaga|kandidat|talenta|orang)[- ](?:profesional|handal|terampil|orang)\b|(?:untuk |utk )?bergabung(?: dengan kami| bersama kami)?\b|(?:\d )?(?:pasang |sepasang )?(?:suami[- ]istri|pasutri)\b|[\s:;,!?*•=>()[\]"'#/|-]+|\.(?!\s)|\d{1,2}[.)]\s*(?=\p{L})|(?:personel|personil|karyawan|karyawati|pegawai|staff?|tim|crew|tenaga)(?: baru)?(?=\s*(?:nih|ya+)?\s*[:!•\n-])|\d{1,3} ?(?:orang|org|wong|tiyang|x|positions?|people|(?=[a-z]{3}))(?: (?:utk|untuk|buat))?|\d{1,3} ?\([a-z]+\)|(?:untuk |utk )?(?:berkarir|berkarier)(?: (?:bersama|dengan) kami)?\b|(?:formasi|remote|benar|saat|hanya|dibuka|terbaru|maneh|segera|cepat|cepet|urgent(?:ly)?|asap|kerja|kerjaan|pekerjaan|sekarang|beberapa|seorang|satu|dua|tiga|empat|lima|untuk|utk|buat|kanggo|kangge|kagem|dinggo|nggo|posisi|jabatan|bagian|sebagai|jadi|dadi|info|nih|niki|iki|ini|ya|yaa|ingkang|saged|saget|sing|ng|interview|bag\.?|tambahan|lagi|lg|baru|kesempatan|orang|org|wong|tiyang|teman|tmn|temen|mas|mbak|mbk|karyawan(?:\/wati|\/i)?(?= (?:bagian|posisi|untuk|utk|sebagai|buat|yg|yang))|karyawati(?= (?:bagian|posisi|untuk|utk))|tenaga kerja|kerja (?:di )?bagian|lowongan|loker|dibutuhkan|dicari|membutuhkan|kami|saya|yg|yang|mau|bisa|siap|gelem|berikut|sbb|sebagai berikut|di bawah ini|beberapa posisi|pria|wanita|cowok|cewek|laki[- ]laki|perempuan|a|an|the|part[- ]?time|full[- ]?time|freelance|our team|for|we are|of|siji|loro|maning|rencang|priyantun|kalih|bocah|cah|lanang|wedok)\b(?![/])|bag\.)/iu;
const stops =
  /[,;:!?()[\]|@"•\n=]|\.(?=\s|$)|\s[-+]\s|\s\d+\b(?!\s?[Gg]\b|[Gg/])|\d+\s*(?:orang|org)\b|\b(?:di|dgn|dengan|utk|untuk|buat|kanggo|area|wilayah|daerah|penempatan|lokasi|nang|neng|ning|ing|wonten|sebanyak|gaji|upah|honor|fee|usia|umur|min|minimal|maks|max|mas\/mbak|mas mbak|pria|wanita|cowok|cewek|laki|laki2|lanang|wedok|perempuan|putri(?! )|lulusan|syarat|kualifikasi|yg|yang|sing|ingkang|part[- ]?time|full[- ]?time|freelance|harian|borongan|sm|sama|karo|kalih|lan|dan|and|serta|hub|hubungi|wa|berpengalaman|pengalaman|pulang|tinggal|urgent|segera|dapat|sekarang|nginap|nginep|menginap|for|in|at|with|who|to(?! door\b)|bs|bsa|wajib|harus|hrs|karena|krn|ke|dari|siap|bisa|iso|punya|ada|pp|shift|kontrak|remote|wfh|wfo|terus|langsung|siji|loro|saja|aja|wae|masing2|masing|donk|dong|nih|ya|lur|kak|sudah|sdh|dekat|deket|dkt|rumahan daerah|bertempat|domisili|khusus|tanpa|per|oke|senin|mulai|sebagai|paling|kota|kab|kuota|jumlah|mingguan|kirim|info|lowongan|loker|besok|sabtu|minggu|tiap|setiap|wanted|needed|dibutuhkan|dicari|is|are|PT|CV)\b/i;
const gender = /\s*[(/]\s*(?:pria|wanita|p|l|l\/p|p\/l|m\/f|cowok|cewek|i|wati|ss)\b\)?/gi;
const firm =
  /^(?:terima kasih|kasih|selamat|semoga|halo|hai|assalam\w*|mohon|maaf|ada yang|seragam|fasilitas|benefit|besok|open|we\b|hiring|urgent|diteruskan|copas|fwd?|kelas|diklat|pelatihan|job ?fair|internship (?:program|opportunit)\w*|magang$|daftar|pendaftaran|pencari kerja|bagi hasil|jam|pt|cv|ud|pd|toko|warung|rm|rumah makan|hotel|klinik|rsud?|rs|yayasan|koperasi|bank|kost?|waroeng|rental|apotek|bengkel|pabrik|resto|cafe|kafe|jl|jln|jalan|info|kawasan|perusahaan|bkk|bumdes|ksp|panti|catering|katering|kopi|konveksi|barbershop|pondok|studio|bpr|percetakan|batik|lkp|lpk|smk|sma|smp|tips|pengumuman|nomor|program|gaji|gak|tidak|bersedia|diutamakan|usia|min|minimal|pendidikan|syarat|sma|smk|smp|pengalaman|lokasi|penempatan|hub|wa|kirim|alamat|bergabung|team|tim|kerja|kami)\b/i;
/** Nouns that begin names of work, whatever follows. */
const workNoun =
  /^(?:operator|tenaga|staff?|petugas|karyawan|karyawati|pegawai|admin|helper|asisten|tukang|juru|penjaga|pengasuh|perawat|crew|kru|buruh|kuli|guru|driver|sopir|supir|teknisi|kepala|supervisor|spv|manage?r|manajer|marketing|sales|kasir|jaga|jualan|anak (?:kandang|buah)|rewang|pembantu|host|tentor|tutor|pengelola|pendamping|kurir|kernet|kenek|kondektur|cleaning|housekeeping|waiters?|waitress|packing|picker|checker|promotor|pelayan|penjual|pengrajin|perajin|pramu\w+|koki|chef|cook|barista|mekanik|montir|mandor|security|satpam|terapis|penjahit|art|prt|editor|fotografer|desainer|programmer|account officer|engineer|analyst?|analis|officer|intern|mbak utk|momong|ngrencangi|ngemong)\b/i;
const mostWords = 6;
const headLines = 5;
/** From here on a phrase surely names work. */
const surely = 0.2;
const headingSurely = 0.4;
/** Without such words a text offers no work, and what it begins with is no title. */
const offer =
  /\b(?:loker|lowongan|butuh\w*|dibutuhkan|membutuhkan|(?:di|men)?cari|golek|gaji|gapok|upah|honor|fee|syarat|lamaran|lulusan|ijazah|pengalaman|penempatan|kirim|wa|hub|cp|cv|salary|apply|hiring|minat|hubungi|chat|rb|ribu|juta|jt|requirements?|experience|pendidikan|[sd][1-4]|sma|smk|smp)\b/i;

interface Candidate {
  words: string;
  /** How much what stands before it tells. */
  trust: number;
}

/**
 * The work that an advert offers, as written, without numbers, sexes, places and terms; the first of several. Tried are what
 * stands behind "Posisi:", behind words of seeking ("dibutuhkan", "golek", "we need") and the first lines; of those the
 * likeliest that the occupation coder knows as work. Null where nothing is.
 */
export function findTitle(text: string): string | null {
  const candidates = [
    ...behind(text, labels, 3),
    ...behind(text, /\b(?:posisi|jabatan)\b/gi, 2),
    ...opening(text),
    ...behind(text, cues, 2),
    ...headings(text),
  ];
  const known = candidates
    .map((one) => ({ ...one, score: workScore(one.words) }))
    .filter(({ score }) => score > 0);
  const best =
    known.find(({ trust, score }) => trust === 3 && score >= surely / 2) ??
    known.find(({ trust, score }) => trust === 2 && score >= surely) ??
    known.find(({ trust, score }) => trust === 1 && score >= headingSurely) ??
    known.find(({ trust }) => trust >= 2) ??
    candidates.find(({ trust, words }) => trust >= 2 && !isPlace(words));
  return best === undefined ? null : tidyCapitals(inList(text, best.words));
}

/** A heading of one word ("LOWONGAN GURU") stands for the first of the list below that says more ("Guru Kelas (3 orang)"). */
function inList(text: string, words: string): string {
  if (!/^\p{L}+$/u.test(words)) return words;
  const more = new RegExp(String.raw`^[-\s\d.)]*(${words}(?: \p{L}+){1,3})\s*[(:]\s*\d`, 'imu').exec(text);
  return more?.[1] ?? words;
}

function behind(text: string, cue: RegExp, trust: number): Candidate[] {
  return [...text.matchAll(cue)].flatMap((found) => {
    const words = phraseAt(text.slice(found.index + found[0].length, found.index + found[0].length + 160));
    return words === null ? [] : [{ words, trust }];
  });
}

const seeks =
  /^[^.\n]{0,90}\b(?:(?:di|men)?cari|(?:mem)?butuh(?:kan)?|nyari|golek|buka|membuka|nambah|perlu|memerlukan)\b/i;

/** "ART nginep dicari": what stands before it is wanted. */
const isSought = /^(?: [\p{L}.]+){0,2} (?:di(?:cari|butuhkan)|wanted|needed)\b/iu;
/** Characters of other words that an advert may begin with. */
const mostAhead = 14;

/** An advert that begins with the work; "mandor cari tukang" begins with who seeks. */
function opening(text: string): Candidate[] {
  const words = phraseAt(text.slice(0, 160));
  const at = words === null ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  if (words === null || !workNoun.test(words) || at < 0 || at > mostAhead) return [];
  const rest = text.slice(at + words.length);
  if (isSought.test(rest)) return [{ words, trust: 3 }];
  return seeks.test(text) ? [] : [{ words, trust: 2 }];
}

function headings(text: string): Candidate[] {
  if (!offer.test(text)) return [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, headLines)
    .flatMap((line, at) => line.split(/\s[-|]\s|:\s/).slice(0, at === 0 ? 4 : 1))
    .map((piece) => piece.split(/(?<!\b(?:urgent|info|loker|lowongan|halo|fwd?))(?:\.\s|,)/i)[0] ?? '')
    .flatMap((line) => {
      const words = phraseAt(line.replace(/^[-\s\d.)]+/, ''));
      return words === null ? [] : [{ words, trust: 1 }];
    });
}

function phraseAt(input: string): string | null {
  let rest = input;
  for (let times = 0; times < 12; times += 1) {
    const next = rest.replace(skipped, '');
    if (next === rest) break;
    rest = next;
  }
  const bare = rest.replace(gender, '');
  const at = stops.exec(bare)?.index ?? bare.length;
  const words = firstWork(beforeNames(bare.slice(0, at).replace(/\s+/g, ' ').trim()))
    .replace(/^[^\p{L}\p{N}]+|[\s.,:;/&+-]+$/gu, '')
    .trim();
  if (words.length < 2 || words.split(' ').length > mostWords || firm.test(plain(words))) return null;
  return words;
}

/** Without accents. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '');
}

/** "Kuli angkut & sopir pickup" are two works, "cuci mobil & motor" is one. */
function firstWork(words: string): string {
  const [first = '', second] = words.split(/\s*[&+]\s*/);
  return second !== undefined && workNoun.test(second) ? first : words;
}

function workScore(words: string): number {
  if (isPlace(words)) return 0;
  const score = codeOccupations(words, { limit: 1 })[0]?.score ?? 0;
  return workNoun.test(words) ? Math.max(score, 0.5) : score;
}

function isPlace(words: string): boolean {
  return (
    findPlace(placeKey(words)).length > 0 ||
    words.split(' ').every((word) => findPlace(placeKey(word)).length > 0)
  );
}

/** What stands before a town or the name of a firm ("kurir motor Purwokerto", "Customer Service Bank Maju"). */
function beforeNames(words: string): string {
  const parts = words.split(' ');
  const at = parts.findIndex(
    (word, index) =>
      index > 0 &&
      ((/^\p{Lu}/u.test(word) &&
        firm.test(word) &&
        /^\p{Lu}/u.test(parts[index + 1] ?? '') &&
        words !== words.toUpperCase()) ||
        isTown(word.split('-')[0] ?? '')),
  );
  return at === -1
    ? words
    : parts
        .slice(0, at)
        .join(' ')
        .replace(/ (?:pasar|kota|kampus|terminal)$/i, '');
}

/** A town, or a sub-district with a capital letter. */
function isTown(word: string): boolean {
  return findPlace(placeKey(word)).some(
    ({ level, key }) =>
      ['city', 'regency', 'seat'].includes(level) ||
      (level === 'district' && key.length > 4 && /^\p{Lu}\p{Ll}/u.test(word)),
  );
}
