import type { Condition, Fact } from '../audience.ts';
import type { Clause, Value } from './clause.ts';
import { readList } from './read-list.ts';

const unitDays: Readonly<Record<string, number>> = { hari: 1, minggu: 7, pekan: 7, bulan: 30, tahun: 365 };
const seen =
  /^(?:terakhir\s+)?aktif\s+(?:dalam\s+|selama\s+)?(\d{1,4})\s*(hari|minggu|pekan|bulan|tahun)(?:\s+(?:ini|terakhir))?/u;
const missed =
  /^(?:(?:belum|tidak)\s+(?:dapat|menerima|terima|kebagian|sampai)|terlewat)\s+(?:siaran\s+)(?=\d)/u;
const pressed = /^(?:menekan|pencet|memilih)\s+tombol\s+(\d)\s+(?:pada\s+)?siaran\s+(\d{1,9})\b/u;
const wrote =
  /^menulis\s+(mau|pertanyaan|tidak bisa|hal lain)\s+(?:(?:untuk|pada|di|atas)\s+)?siaran\s+(\d{1,9})\b/u;
const kinds: Readonly<Record<string, string>> = {
  mau: 'yes',
  pertanyaan: 'question',
  'tidak bisa': 'no',
  'hal lain': 'other',
};
const answered = /^(?:menjawab|membalas|jawab|balas)\s+siaran\s+/u;
const applied = /^(?:sudah\s+|pernah\s+)?(?:melamar|lamar)\s+lowongan\s+/u;
/** Any word may be a code, so only this joins two. */
const either = /^\s+atau\s+(?=\w*\d)/u;
const deeds: readonly [RegExp, Fact][] = [
  [/^(?:sudah\s+|pernah\s+)?(?:(?:ikut|mengerjakan|selesai|di)\s*)?tes(?:\s+minat)?\b/u, 'assessed'],
  [/^(?:sudah\s+)?(?:terdaftar|mendaftar)\b/u, 'registered'],
  [/^(?:sudah\s+|pernah\s+)?(?:melamar|lamar)\b/u, 'applied'],
];

/** What somebody has done: "belum dapat siaran 12", "aktif 30 hari terakhir", "sudah tes", "melamar lowongan K7MA". */
export function readDeed(text: string): Clause | null {
  const [active = '', count, unit = ''] = seen.exec(text) ?? [];
  const days = Number(count) * (unitDays[unit] ?? 1);
  if (active !== '' && days >= 1) return clause(active.length, { kind: 'seen', within: true, days });
  const [press = '', button, ofPressed = ''] = pressed.exec(text) ?? [];
  if (press !== '' && button !== '0')
    return of('answered', { length: press.length, values: [`${ofPressed}.${button ?? ''}`] });
  const [written = '', kind = '', ofWritten = ''] = wrote.exec(text) ?? [];
  if (written !== '')
    return of('answered', { length: written.length, values: [`${ofWritten}.${kinds[kind] ?? ''}`] });
  return (
    of('missed', list(text, missed, numberAt)) ??
    of('answered', list(text, answered, numberAt)) ??
    of('applied', list(text, applied, codeAt, either)) ??
    deedAt(text)
  );
}

function deedAt(text: string): Clause | null {
  for (const [pattern, fact] of deeds) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return clause(found.length, { kind: 'fact', fact });
  }
  return null;
}

function clause(length: number, condition: Condition): Clause {
  return { length, condition };
}

function of(attribute: 'answered' | 'missed' | 'applied', read: Value | null): Clause | null {
  return read === null ? null : clause(read.length, { kind: 'value', attribute, values: read.values });
}

function list(
  text: string,
  before: RegExp,
  value: (rest: string) => Value | null,
  between?: RegExp,
): Value | null {
  const lead = before.exec(text)?.[0].length;
  return lead === undefined ? null : readList(text, lead, value, value, between);
}

function numberAt(text: string): Value | null {
  const found = /^(?:siaran\s+)?([1-9]\d{0,8})\b(?!\s*(?:-|sampai|hingga|tahun|thn|th\b))/u.exec(text);
  return found === null ? null : { length: found[0].length, values: [found[1] ?? ''] };
}

function codeAt(text: string): Value | null {
  const found = /^[a-z0-9]{4,8}\b/u.exec(text)?.[0];
  return found === undefined ? null : { length: found.length, values: [found.toUpperCase()] };
}
