import type { EmploymentType } from '../vacancy-facts.ts';

const types: [EmploymentType, RegExp][] = [
  ['part', /\bpart[ _-]?time\b|\bparuh waktu\b|\bkerja sampingan\b/i],
  [
    'freelance',
    /\bfree ?lance\b|\blepas\b|\bpekerja lepas\b|\bmitra\b(?= (?:driver|kurir|pengemudi))|\bfreelancer\b|\bcontractor\b/i,
  ],
  [
    'daily',
    /\bharian lepas\b|\bpekerja harian\b|\bdaily worker\b|\bper[ _]?diem\b|\bkaryawan harian\b|\btenaga harian\b/i,
  ],
  ['contract', /\bkontrak\b|\bpkwt\b(?!t)|\bcontract\b|\btemporary\b|\bmusiman\b|\bsementara waktu\b/i],
  [
    'full',
    /\bfull[ _-]?time\b|\bpenuh waktu\b|\bpkwtt\b|\bkaryawan tetap\b|\bpegawai tetap\b|\bpermanent\b/i,
  ],
];
/** "Harian lepas" is daily work, "kontrak kerja harian" too: the narrower word counts. */
const order: EmploymentType[] = ['daily', 'part', 'freelance', 'contract', 'full'];

/** The type of employment that words name; null where they name none. */
export function findEmploymentType(words: string): EmploymentType | null {
  const found = types.filter(([, pattern]) => pattern.test(words)).map(([type]) => type);
  return order.find((type) => found.includes(type)) ?? null;
}

/** Words of a text that bind: "kontrak" of a customer or "sewa kontrak" is none. */
const terms =
  /\b(?:status(?: kerja| karyawan)?|jenis pekerjaan|tipe pekerjaan|sistem kerja|kontrak kerja|karyawan kontrak|kontrak \d|pkwt|part[ -]?time|paruh waktu|full[ -]?time|penuh waktu|freelance|harian lepas|pekerja harian|tenaga harian|daily worker|karyawan tetap|pegawai tetap|kerja lepas)\b[^.\n]{0,40}/i;

/** As {@link findEmploymentType}, in running text: only where it speaks of the terms of the work. */
export function findEmploymentInText(text: string): EmploymentType | null {
  const found = terms.exec(text);
  return found === null ? null : findEmploymentType(found[0]);
}

const contract =
  /\b(?:kontrak|pkwt|contract|masa kerja)\b(?: kerja| awal| selama| period| pertama|:| )*(\d{1,2}) ?(bulan|bln|months?|tahun|thn|years?)\b|\b(\d{1,2}) ?(bulan|bln|months?|tahun|thn|years?)(?: masa)? (?:kontrak|contract)\b/i;
const mostMonths = 60;

/** Months of a contract that a text tells ("kontrak 12 bulan", "PKWT 1 tahun"); null where it does not. */
export function findContractMonths(text: string): number | null {
  const found = contract.exec(text);
  if (found === null) return null;
  const count = Number(found[1] ?? found[3]);
  const months = /^(?:t|y)/i.test(found[2] ?? found[4] ?? '') ? count * 12 : count;
  return months >= 1 && months <= mostMonths ? months : null;
}

const night = /\b(?:shift malam|kerja malam|jaga malam|night shift|dinas malam|masuk malam)\b/i;
const turns =
  /\b(?:\d ?shift|sistem shift|shifting|kerja shift(?! malam)|shift kerja|secara shift|bersedia (?:bekerja |kerja )?(?:dengan |secara |dalam |sistem )*shift(?! malam)|shift (?:pagi|siang|sore|bergilir|rotasi|1|i\b)|rotasi shift|shift rotation|rotating shift|in shifts?|dinas bergilir|bergantian pagi)\b/i;

/** Whether a text says that one works in turns, or at night; "tanpa shift malam" is neither. */
export function findShift(text: string): 'shift' | 'night' | null {
  const bare = text.replace(
    /\b(?:tidak ada|tanpa|no|non|bukan) (?:sistem |kerja )?(?:night )?(?:shift(?:ing)?)(?: malam)?\b/gi,
    '',
  );
  const inTurns = turns.test(bare);
  if (inTurns) return 'shift';
  return night.test(bare) ? 'night' : null;
}
