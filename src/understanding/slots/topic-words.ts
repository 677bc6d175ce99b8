import { worksIn } from '../../answers/parse-wish.ts';

type Named = readonly (readonly [string, RegExp])[];

/** The first name whose pattern is in the folded text; undefined for none. */
export function firstNamed(names: Named, folded: string): string | undefined {
  return names.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** Fields of the profile. */
export const fieldNames: Named = [
  ['birthDate', /\b(?:tanggal|tgl|tggl|ulang tahun|birth\w*|umur\w*|usia\w*|kelahiran|lahir\w*)\b/],
  ['phone', /\b(?:nomor\w*|nomer\w*|no|phone|number|hp|telp|wa)\b(?!.*\b(?:dimana|orang)\b)/],
  ['name', /\b(?:nama\w*|jeneng\w*|name|asma|nami)\b/],
  ['gender', /\b(?:kelamin|laki|perempuan|cowok|cewek|wanita|pria|gender|lanang|wadon)\b/],
  ['pay', /\b(?:gaji\w*|upah|bayaran|pay|salary)\b/],
  ['accommodation', /\b(?:alat bantu|kursi roda|difabel|disabilitas|tongkat|netra|tuli)\b/],
  [
    'places',
    /\b(?:tempat kerja\w*|wilayah|lokasi kerja|kerja (?:adoh|cedhak|jauh|dekat)|nambah tempat|daerah kerja|juga mau|kerja di \w+ juga)\b/,
  ],
  [
    'wish',
    /\b(?:minat|keinginan|bidang yang|pekerjaan yang|kerjaan jadi|ganti (?:pekerjaan|bidang|kerjaan)|sudah ga mau jadi|dicari|diinginkan)\b/,
  ],
  [
    'experience',
    /\bpengalaman\w*\b.*\b\d+\b|\bpengalaman\w*\b.*\b(?:\w*tahun|\w*taun|th|bulan|sasi|wulan)\b/,
  ],
  ['fields', /\b(?:pengalaman\w*|pernah (?:kerja|di)|experience)\b/],
  ['regency', /\b(?:alamat\w*|pindah\w*|ngalih|domisili\w*|tinggal\w*|address|moved|omah|rumah)\b/],
  [
    'education',
    /\b(?:pendidikan\w*|ijazah\w*|lulus\w*|sekolah\w*|kuliah|paket [abc]|education|sma|smk|smp|d3|s1)\b/,
  ],
];

/** How often news is wanted. */
export const frequencies: Named = [
  [
    'daily',
    /\b(?:tiap|setiap|saben|every|per) ?(?:hari|dina|dinten|day|pagi|sore|malam)\b|\bharian\b|\bdaily\b/,
  ],
  [
    'weekly',
    /\b(?:tiap|setiap|saben|every|per|se) ?(?:minggu|pekan|week)\b|\bseminggu\b|\bmingguan\b|\bweekly\b/,
  ],
];

/** What a wish is about in particular. */
export const topics: Record<'help' | 'ak1' | 'eligibility', Named> = {
  help: [
    ['register', /\b(?:n?daftar\w*|mendaftar|registrasi|register|pendaftaran)\b/],
    ['apply', /\b(?:(?:nge?|nj)?lamar\w*|melamar|lamaran|lamar|apply)\b/],
  ],
  ak1: [
    ['renew', /\b(?:perpanjang\w*|habis|telas|kadaluarsa|renew|expired|diperpanjang|mati)\b/],
    ['lost', /\b(?:hilang|ilang|ical|lost|rusak)\b/],
    ['validity', /\b(?:berlaku\w*|masa|berapa tahun|valid\w*)\b/],
    ['cost', /\b(?:bayar|biaya\w*|gratis|mbayar|cost|free)\b/],
    ['report', /\b(?:lapor\w*|laporan|report)\b/],
    ['make', /./],
  ],
  eligibility: [
    ['hamil', /\bhamil\b/],
    ['masih sekolah', /\bmasih (?:sekolah|kelas|sma|smk|kuliah)\b|\bkelas \d+\b/],
    ['mantan narapidana', /\b(?:napi|narapidana|lapas|penjara)\b/],
    ['tanpa KTP', /\b(?:belum|blm|durung|dereng|tidak|gak|ga) (?:punya |duwe |gadhah )?ktp\b/],
    ['satu HP berdua', /\b(?:pakai|pake|nganggo) hp\b|\bsatu hp\b|\bdaftarin\b/],
    ['bertato', /\btato\w*\b/],
  ],
};

/** Countries people go to for work. */
export const countries: Named = [
  ['Jepang', /\b(?:jepang|japan|ssw|tokutei|kaigo|jisshusei)\b/],
  ['Korea Selatan', /\b(?:korea\w*|g to g|eps)\b/],
  ['Taiwan', /\btaiwan\b/],
  ['Malaysia', /\bmalaysia\b|\bmalay\b/],
  ['Hong Kong', /\bhong ?kong\b|\bhongkong\b/],
  ['Singapura', /\bsinga ?pu?ra?\b|\bsingapore\b/],
  ['Arab Saudi', /\b(?:arab|saudi)\b/],
  ['Australia', /\baustralia\b/],
  ['Jerman', /\b(?:jerman|germany|ausbildung)\b/],
  ['Brunei', /\bbrunei\b/],
  ['Thailand', /\bthailand\b/],
  ['Kamboja', /\bkamboja\b/],
  ['Polandia', /\bpolandia\b/],
];

/** Programmes by name. */
export const programmes: Named = [['prakerja', /\bpra ?kerja\b/]];

const courseNames: Named = [
  ['menjahit', /\b(?:jahit|menjahit|njahit|sew)\b/],
  ['las', /\b(?:las|ngelas|welding)\b/],
  ['membuat kue', /\b(?:kue|roti|cake)\b/],
  ['tata boga', /\b(?:boga|masak)\b/],
  ['komputer', /\b(?:komputer|computer|office|excel)\b/],
  ['bahasa Korea', /\bbahasa korea\b/],
  ['bahasa Jepang', /\bbahasa jepang\b/],
  ['bahasa Inggris', /\bbahasa inggris\b|\benglish\b/],
  ['pemrograman', /\b(?:coding|programming|program)\b/],
  ['servis HP', /\bservis hp\b/],
  ['wirausaha', /\bwirausaha\b|\busaha\b/],
  ['barista', /\bbarista\b/],
  ['mengemudi', /\b(?:setir|nyetir|mengemudi|sopir)\b/],
  ['kecantikan', /\b(?:salon|rias|kecantikan)\b/],
  ['mekanik', /\b(?:mekanik|otomotif|motor)\b/],
  ['digital marketing', /\bdigital marketing\b/],
];

/** The course a text names. */
export function courseOf(folded: string): string | undefined {
  const named = firstNamed(courseNames, folded);
  if (named !== undefined) return named;
  const after =
    /\b(?:kursus|pelatihan|belajar|sinau|training)\s+(?!kerja|blk|gratis|apa|di |kapan|online|nya)(\w+(?: \w+)?)$/.exec(
      folded,
    )?.[1];
  return after === undefined ? undefined : worksIn(after)[0];
}

/** "Ga paham bahasa Inggris": the language that is not wanted. */
const notSpoken =
  /\b(?:ga|gak|gk|nggak|ngga|enggak|tidak|tdk|ora|mboten|kurang|bukan|jangan) (?:bisa |begitu |terlalu )?(?:paham|ngerti|mengerti|isa|iso|bisa|tahu|tau|saged|mudeng|pakai|pake)? ?(?:bahasa |basa |boso )?(?:inggris|english|jawa|jowo|krama|indonesia)\b/;

/** Which language is wanted, and of Javanese which level. */
export function languageOf(typed: string): { language?: string; level?: string } {
  const folded = typed.replace(notSpoken, ' ');
  const level = /\b(?:ngoko|ngapak|iso|ora)\b/.test(folded)
    ? 'ngoko'
    : /\bkrama|kromo|alus\b/.test(folded)
      ? 'krama'
      : undefined;
  if (/\baja krama\b/.test(folded)) return { language: 'jv', level: 'ngoko' };
  if (/\b(?:english|inggris|inggrisan)\b/.test(folded)) return { language: 'en' };
  if (
    /\b(?:indonesia|indo)\b/.test(folded) &&
    !/\b(?:ora|mboten) (?:iso|saged|bisa) (?:bahasa|boso|basa) indo/.test(folded)
  )
    return { language: 'id' };
  if (/\b(?:sunda|madura|batak|mandarin|bali|arab|melayu|minang|bugis|betawi|jepang|korea)\b/.test(folded))
    return { language: 'other' };
  if (/\b(?:jawa|jowo|krama|kromo|ngoko|ngapak|javanese|jawi|banyumasan)\b/.test(folded))
    return { language: 'jv', ...(level !== undefined && { level }) };
  return {};
}
