import { parseEducation } from '../../../answers/education/parse-education.ts';
import { levelsBeyond } from '../levels-beyond.ts';
import type { Clause, Value } from './clause.ts';
import { readList } from './read-list.ts';

const before = /^(?:(?:lulusan|tamatan|tamat|lulus|pendidikan(?:nya)?|sekolah(?:nya)?|ijazah(?:nya)?)\s+)?/u;
const bound = /^(minimal|paling rendah|paling sedikit|maksimal|paling tinggi)\s+/u;
const level =
  /^(?:(?:sd|smp|sma|smk|slta|sltp|stm|smu|mts|paket [abc]|sarjana|magister|doktor)\b|(?:d|s)[ -]?[1-4]\b)(\s+(?:sederajat|setara))?/u;
const none = /^tidak (?:pernah )?(?:ber)?sekolah\b/u;
const side = /^\s*(ke ?atas|ke ?bawah)/u;

/** "lulusan SMA", "SMA atau SMK", "minimal SMP", "SMA ke bawah". */
export function readSchooling(text: string): Clause | null {
  const word = before.exec(text)?.[0] ?? '';
  const limit = bound.exec(text.slice(word.length));
  const lead = word.length + (limit?.[0].length ?? 0);
  const again = /^(?:lulusan|tamatan)\s+/u.exec(text.slice(lead))?.[0].length ?? 0;
  const read = readList(text, lead + again, levelAt);
  if (read === null) return null;
  const after = side.exec(text.slice(read.length));
  const says = after?.[1] ?? limit?.[1];
  if (says === undefined) return clause(read.length, read.values);
  const upward = /minimal|rendah|sedikit|atas/u.test(says);
  return clause(read.length + (after?.[0].length ?? 0), levelsBeyond(read.values, upward));
}

function clause(length: number, values: readonly string[]): Clause {
  return { length, condition: { kind: 'value', attribute: 'education', values } };
}

function levelAt(text: string): Value | null {
  const without = none.exec(text)?.[0];
  if (without !== undefined) return { length: without.length, values: ['none'] };
  const found = level.exec(text);
  if (found === null) return null;
  const read = parseEducation(found[0].replace(/\s+(?:sederajat|setara)$/u, ''), { today: '' });
  if (!read.ok || typeof read.value !== 'string') return null;
  const equal = found[1] !== undefined && read.value === 'SMA' ? ['SMA', 'SMK'] : [read.value];
  return { length: found[0].length, values: equal };
}
