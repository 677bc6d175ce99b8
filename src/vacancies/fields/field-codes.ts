/**
 * Work fields that people with secondary school tell apart, in the order in which they are offered. The codes are stored:
 * they never change. Their names stand in `locales/<lang>/fields.json`, their words in `field-words.json`.
 */
export const fieldCodes = [
  'administrasi',
  'keuangan',
  'penjualan',
  'pelayanan',
  'produksi',
  'garmen',
  'kayu',
  'mesin',
  'listrik',
  'bangunan',
  'teknologi',
  'desain',
  'kuliner',
  'wisata',
  'kesehatan',
  'pendidikan',
  'pertanian',
  'logistik',
  'keamanan',
  'kecantikan',
  'sdm',
  'lainnya',
] as const;

export type FieldCode = (typeof fieldCodes)[number];
