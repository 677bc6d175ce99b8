import type { Attribute, Fact } from './audience.ts';

/** What a word of an audience means; the first of each is how it is written down. English and Indonesian. */
export const keywords: Record<string, 'and' | 'or' | 'not' | 'in'> = {
  and: 'and',
  dan: 'and',
  or: 'or',
  atau: 'or',
  not: 'not',
  bukan: 'not',
  tidak: 'not',
  belum: 'not',
  in: 'in',
};

export const factWords: Record<string, Fact> = {
  assessed: 'assessed',
  tes: 'assessed',
  registered: 'registered',
  terdaftar: 'registered',
  applied: 'applied',
  melamar: 'applied',
};

export const attributeWords: Record<string, Attribute | 'age' | 'seen'> = {
  regency: 'regency',
  daerah: 'regency',
  kabupaten: 'regency',
  kota: 'regency',
  sex: 'sex',
  kelamin: 'sex',
  education: 'education',
  pendidikan: 'education',
  field: 'field',
  bidang: 'field',
  occupation: 'occupation',
  pekerjaan: 'occupation',
  interest: 'interest',
  minat: 'interest',
  consent: 'consent',
  izin: 'consent',
  channel: 'channel',
  kanal: 'channel',
  language: 'language',
  bahasa: 'language',
  tag: 'tag',
  tanda: 'tag',
  applied: 'applied',
  melamar: 'applied',
  answered: 'answered',
  menjawab: 'answered',
  missed: 'missed',
  terlewat: 'missed',
  age: 'age',
  usia: 'age',
  umur: 'age',
  seen: 'seen',
  aktif: 'seen',
};

/** Words for a need for support: refused with the reason. */
export const privateWords = new Set([
  'accommodation', 'disability', 'disabilitas', 'difabel', 'need', 'kebutuhan', 'tuli', 'netra', 'religion', 'agama',
]); // prettier-ignore
