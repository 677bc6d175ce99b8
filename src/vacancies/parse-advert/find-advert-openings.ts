import { parseCount } from '../cleaning/parse-count.ts';

const unit = String.raw`(?:orang|org|oran|karyawan|karyawati|tenaga|posisi|personil|personel|pekerja|people|persons?|positions?|staff?|kursi|slot|pax|lowongan|wong|tiyang|driver|sopir|operator|kasir)`;
const women = String.raw`(?:wanita|perempuan|cewek|cewe|female|putri|wedok)`;
const men = String.raw`(?:pria|laki[- ]?laki|laki2?|cowok|cowo|male|putra|lanang)`;
const both = new RegExp(
  String.raw`\b(\d{1,3}) ?(?:orang|org)? ?(?:${women}\b[^\d\n]{0,10}\b(\d{1,3}) ?(?:orang|org)? ?${men}|${men}\b[^\d\n]{0,10}\b(\d{1,3}) ?(?:orang|org)? ?${women})\b`,
  'i',
);
const notPeople = String.raw`(?! ?(?:pasang|tahun|thn|th\b|bulan|bln|hari|jam|%|juta|jt|ribu|rb|km|kg|x\b|sif|shift|menit|m\b|cm|[.,/:-]\d|[gG]\b))`;
const labelled = new RegExp(
  String.raw`\b(?:kuota|kuotanya|masing[- ]?masing|masing2|kebutuhan|jml|jumlah|formasi|openings?|vacanc(?:y|ies)|butuhnya|sebanyak|slot)\b[^\n\d.]{0,20}[:=]?\s*(\d{1,4})\b${notPeople}`,
  'i',
);
const behindPeople = new RegExp(
  String.raw`\b(?:bocah|cah|wong|tiyang|orang|karyawan|karyawati|pekerja)(?: ${men}| ${women})? (\d{1,2})\b${notPeople}`,
  'i',
);
const sought = new RegExp(
  String.raw`\b(?:(?:di|mem|m)?butuh(?:kan|in|ke|ake)?|(?:di|men)?cari|nyari|golek|membuka|buka|rekrut|menerima|terima|perlu|need|hiring|mbetahaken)(?: (?:segera|cepat|cepet|sekitar|tambahan|lagi))? (\d{1,4}) (?=\p{L}{3})${notPeople}`,
  'iu',
);
const counted = new RegExp(
  String.raw`(?<![\d.,/-])\b(\d{1,4})(?:-?an)? ?(?:\(\w+(?: \w+)?\) ?)?${unit}\b(?! ?(?:anak|dalam tim|keluarga|pertama|dewasa|tercepat|penghuni|lansia))`,
  'gi',
);
const others =
  /\b(?:melayani|mengasuh|momong|jaga|menjaga|merawat|usia|umur|pengalaman|gaji|keluarga|isi|rumah isi|tim|team|masak (?:untuk|buat)|memimpin|membawahi)\b[^\n.,;|]{0,15}$/i;
const one = /\b(?:seorang|1 aja|satu saja|satu orang|siji|setunggal tiyang)\b/i;

/**
 * How many people an advert wants for its title: the count beside the title, else a labelled one ("kuota 20"), else the
 * first count of people; women and men counted apart make a sum. Null where none is told.
 */
export function findAdvertOpenings(text: string, title: string | null): number | null {
  const sum = both.exec(text);
  if (sum !== null) return parseCount(Number(sum[1]) + Number(sum[2] ?? sum[3]));
  const beside = title === null ? null : besideTitle(text, title);
  if (beside !== null) return beside;
  const told = labelled.exec(text) ?? sought.exec(text) ?? behindPeople.exec(text);
  if (told !== null) return parseCount(told[1]);
  for (const found of text.matchAll(counted))
    if (!others.test(text.slice(Math.max(0, found.index - 40), found.index))) return parseCount(found[1]);
  return one.test(text) ? 1 : null;
}

function besideTitle(text: string, title: string): number | null {
  const at = text.toLowerCase().indexOf(title.toLowerCase());
  if (at === -1) return null;
  const before = text.slice(Math.max(0, at - 25), at);
  const ahead = new RegExp(
    String.raw`(?<![\d.,/-])\b(\d{1,3}) ?(?:\(\w+\) ?)?(?:x|${unit}|orang utk|orang untuk)?\s*[-:*]?\s*$`,
    'i',
  ).exec(before);
  if (ahead !== null && !/^\d+[.)]/.test(ahead[0])) return parseCount(ahead[1]);
  const behind = new RegExp(
    String.raw`^[^\S\n]*(?:\([^)\d]*\)[^\S\n]*)?(?:[-:=x@]|sebanyak|butuh|jumlah|kuota)?[^\S\n]*\(?[^\S\n]*(\d{1,3})\b${notPeople}[^\S\n]*(${unit}\b)?`,
    'i',
  ).exec(text.slice(at + title.length));
  if (behind === null) return null;
  const rest = text.slice(at + title.length + behind[0].length);
  return behind[2] !== undefined ||
    /^(?:$|[\n,;.)(&+]|\s*(?:dan|karo|sama|sm|lan)\b|\s*(?:[a-z]+\s){1,2}\d{1,2}\b(?! ?(?:tahun|th|thn|rb|ribu|jt|juta)))/.test(
      rest,
    )
    ? parseCount(behind[1])
    : null;
}
