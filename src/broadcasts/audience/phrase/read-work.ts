import { classifyFields } from '../../../vacancies/fields/classify-fields.ts';
import { fieldCodes } from '../../../vacancies/fields/field-codes.ts';
import { occupationOf } from '../occupation-of.ts';
import type { Clause, Fail, Value } from './clause.ts';
import { readList } from './read-list.ts';

const ofField = /^bidang(?: kerja)?\s+/u;
const ofWork =
  /^(?:(?:yang )?(?:pernah |ingin |mau )?(?:be)?kerja(?: sebagai| jadi)?|pekerjaan(?:nya)?|(?:ber)?pengalaman(?: sebagai| kerja| jadi)?|profesi(?:nya)?)\s+/u;
const quoted = /^"([^"]+)"/u;
/** What no name of work goes beyond. */
const words =
  /^(?:(?!\b(?:umur|usia|berumur|berusia|di|dari|tinggal|lulusan|tamatan|minimal|minat|sudah|belum|tidak|bukan|aktif|bahasa|berbahasa|bertanda|tanda|perempuan|laki|pria|wanita|yang|dan|atau|serta|bidang|menjawab|melamar)\b)[^,/])+/u;

/** "pekerjaan kasir", "bidang garmen", "pengalaman menjahit": done before, or wished for. */
export function readWork(text: string, fail: Fail): Clause | null {
  const field = ofField.exec(text)?.[0].length;
  if (field !== undefined) {
    const first = (rest: string): Value => valueAt(rest, fieldOf) ?? unknown(rest, fail, 'bidang garmen');
    const next = (rest: string): Value | null => (quoted.test(rest) ? valueAt(rest, fieldOf) : null);
    return clause('field', readList(text, field, first, next));
  }
  const work = ofWork.exec(text)?.[0].length;
  if (work === undefined) return null;
  const first = (rest: string): Value =>
    valueAt(rest, occupationOf) ?? unknown(rest, fail, 'pekerjaan kasir');
  const next = (rest: string): Value | null => (quoted.test(rest) ? valueAt(rest, occupationOf) : null);
  return clause('occupation', readList(text, work, first, next));
}

function clause(attribute: 'field' | 'occupation', read: Value | null): Clause | null {
  if (read === null) return null;
  return { length: read.length, condition: { kind: 'value', attribute, values: read.values } };
}

function valueAt(text: string, meaning: (words: string) => string | null): Value | null {
  const inQuotes = quoted.exec(text);
  const said = inQuotes?.[1] ?? words.exec(text)?.[0] ?? '';
  const value = meaning(said.trim());
  return value === null ? null : { length: (inQuotes?.[0] ?? said).length, values: [value] };
}

function unknown(text: string, fail: Fail, example: string): never {
  throw fail('unknownWork', (quoted.exec(text)?.[1] ?? words.exec(text)?.[0] ?? text).trim(), example);
}

function fieldOf(said: string): string | null {
  return fieldCodes.find((code) => code === said) ?? classifyFields(said)[0] ?? null;
}
