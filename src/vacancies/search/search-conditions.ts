import type { EducationLevel } from '../../answers/education/education-levels.ts';
import type { AccessOffer } from '../../../flows/work/access/facts.ts';
import { parseEducation } from '../../answers/education/parse-education.ts';
import { parseMoney } from '../../answers/numbers/parse-money.ts';

export type WorkType = 'part-time' | 'internship' | 'remote' | 'shift-night' | 'freelance' | 'full-time';

/** A need that a workplace can meet. */
export type AccessNeed = 'wheelchair' | 'sign' | 'screenReader';

/** What of a workplace meets a need. */
export const offersFor: Record<AccessNeed, readonly AccessOffer[]> = {
  wheelchair: ['entrance', 'toilet'],
  sign: ['interpreter'],
  screenReader: ['screenReader'],
};

/** What a search asks for beside work and place. */
export interface SearchConditions {
  /** Rupiah a month at least. */
  payMin?: number;
  /** The schooling that somebody has. */
  education?: EducationLevel;
  type?: WorkType;
  notType?: WorkType;
  /** Kinds of work that are not wanted, as typed. */
  notWork?: readonly string[];
  newest?: true;
  disability?: true;
  /** What somebody needs at the workplace, any of it will do; only beside `disability`. */
  access?: AccessNeed;
  /** For people without a diploma in hand. */
  noDiploma?: true;
  /** For people without experience. */
  beginner?: true;
}

interface Found {
  conditions: SearchConditions;
  /** The text without the words that named conditions. */
  rest: string;
}

export const workTypes: [WorkType, RegExp][] = [
  ['part-time', /\bpart ?-?time\b|\bparuh waktu\b|\bparttime\b|\bsambilan\b|\bweekend\b/],
  ['internship', /\bmagang\b|\bintern(?:ship)?\b|\bpkl\b/],
  [
    'remote',
    /\bremote\b|\bwfh\b|\b(?:dari|di|saka|ning|neng|seko) (?:rumah|omah|hp)\b(?! (?:sakit|makan|tangga|orang|produksi))|\bonline\b|\brumahan\b|\bwork from home\b/,
  ],
  [
    'shift-night',
    /\bshift ?(?:malam|malem|wengi)\b|\bkerja\w* (?:malam|malem|wengi|dalu|bengi)\b|\bnight shift\b/,
  ],
  ['freelance', /\bfreelance\w*\b|\blepas\b/],
  ['full-time', /\bfull ?-?time\b|\bpenuh waktu\b|\bkerja tetap\b/],
];
export const notWanted =
  /\b(?:gak|ga|tidak|nggak|bukan|tanpa|non|ora|mboten|jangan)\s+(?:yang |yg |mau |usah )?/;
export const newestWords =
  /\b(?:paling baru|terbaru|anyar|hari ini|barusan|newest|latest|terkini|baru baru)\b/;
export const noDiplomaWords =
  /\b(?:tanpa|ora nganggo|gak pakai|ga pake|tidak pakai|gak punya|ga punya|tidak punya|nggak punya|ora duwe|mboten gadhah) ?ijazah\b|\bijazah (?:masih )?ditahan\b/;
export const beginnerWords =
  /\b(?:tanpa|belum ada|blm ada|ga ada|gak ada|belum punya|no|ga perlu|gak perlu|tidak perlu|ora perlu|ora usah|ga usah|ga butuh|ga pake|gak pake) (?:pengalaman|experience)\b|\bfresh ?graduates?\b/;
const disabilityWords =
  /\b(?:untuk |buat |bagi |ramah |penyandang )?(?:difabel|disabilitas|disabled|deaf|difable|tuna ?\w+|netra|tuli|rungu|daksa|kursi roda|low vision|blind|pembaca layar|wheelchair|screen reader|aksesibel|accessible)\b/g;
const needs: [AccessNeed, RegExp][] = [
  ['wheelchair', /\b(?:kursi roda|daksa|wheelchair)\b/],
  ['sign', /\b(?:tuli|rungu|deaf)\b/],
  ['screenReader', /\b(?:netra|low vision|pembaca layar|screen reader)\b/],
];
const schooling =
  /(?<!\b(?:guru|kelas|kepala|pengajar|les|tutor|dosen|anak|siswa|instruktur) )\b(?:(?:saya |kulo )?(?:lulusan|lulus|tamatan|tamat|ijazah|pendidikan|sekolah|min(?:imal)?)\s+)*(?:sd|smp|sma|smk|smu|slta|sltp|stm|mts|ma|d ?-?[1-4]|s ?-?[1-3]|sarjana|diploma|paket [abc])(?:\s*(?:\/|atau)\s*(?:sma|smk|stm|d3|s1))*(?: ?(?:sederajat|jurusan))?\b/;
const money =
  /\b(?:(?:gaji\w*|bayar\w*|upah|salary|pay)\s*)?(?:(?:di ?atas|minimal|min|paling sedikit|lebih dari|luwih saka|above|at least)\s*)?(?:rp\.?\s*)?\d[\d.,]*\s*(?:jt|juta|yuta|rb|ribu|k|million)\b(?:\s*(?:ke ?atas|an))?(?:\s*(?:\/|per ?|se)\s*(?:bulan|hari|minggu|pekan|jam|dino|dina)|\s+(?:sehari|seminggu|sebulan|sejam))?|\b(?:gaji\w*|upah)\s+(?:di ?atas|minimal|min)?\s*(?:rp\.?\s*)?\d[\d.,]{5,}/;
const person =
  /\b(?:(?:selamat|met) (?:pagi|siang|sore|malam)|sugeng (?:enjing|siang|sonten|dalu)|good (?:morning|evening)|ibu rumah tangga|irt|(?:bapak|ibu|anak|adik|kakak|suami|istri|bojo|adek)(?: saya|ku| kulo)?(?= (?:umur|usia|lulusan|lulus|mau|cari|ada))|(?:umur|usia|yuswa)\s*\d{2}(?: ?(?:tahun|th|thn))?|\d{2} ?(?:tahun|th|thn)|cewe\w*|cowo\w*|wanita|pria|perempuan|laki-? ?laki)\b/g;

/** Reads the conditions of a search from folded text, and takes their words out of it. */
export function readConditions(folded: string, today: string): Found {
  const conditions: SearchConditions = {};
  let rest = folded;
  const take = (pattern: RegExp): string | undefined => {
    const found = new RegExp(pattern.source).exec(rest)?.[0];
    if (found !== undefined) rest = rest.replace(new RegExp(pattern.source, 'g'), ' , ');
    return found;
  };
  if (take(noDiplomaWords) !== undefined) conditions.noDiploma = true;
  if (take(beginnerWords) !== undefined) conditions.beginner = true;
  for (const [type, pattern] of workTypes) {
    const negated = new RegExp(`${notWanted.source}(?:${pattern.source})`);
    if (take(negated) !== undefined) conditions.notType ??= type;
    else if (take(pattern) !== undefined) conditions.type ??= type;
  }
  const pay = take(money);
  if (pay !== undefined) {
    const min = payOf(pay, today);
    if (min !== null) conditions.payMin = min;
  }
  const level = take(schooling);
  if (level !== undefined) {
    const education = levelOf(level, today);
    if (education !== null) conditions.education = education;
  }
  if (take(newestWords) !== undefined) conditions.newest = true;
  const need = needs.find(([, pattern]) => pattern.test(rest))?.[0];
  if (take(disabilityWords) !== undefined) {
    conditions.disability = true;
    if (need !== undefined) conditions.access = need;
  }
  take(person);
  return { conditions, rest };
}

function payOf(text: string, today: string): number | null {
  const answer = parseMoney(text, { today });
  if (!answer.ok) return null;
  if (typeof answer.value === 'number') return answer.value;
  return 'range' in answer.value ? answer.value.range[0] : null;
}

function levelOf(text: string, today: string): EducationLevel | null {
  const answer = parseEducation(text.trim(), { today });
  if (!answer.ok) return null;
  return (typeof answer.value === 'string' ? answer.value : answer.value.level) as EducationLevel;
}
