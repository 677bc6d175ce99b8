/** Codes of the work fields in the order they are offered; names are in locales, word lists in src/vacancies. */
export const fieldCodes = [
  'administrasi', 'keuangan', 'penjualan', 'pelayanan', 'produksi', 'garmen', 'kayu', 'mesin', 'listrik', 'bangunan', 'teknologi',
  'desain', 'kuliner', 'wisata', 'kesehatan', 'pendidikan', 'pertanian', 'logistik', 'keamanan', 'kecantikan', 'sdm', 'lainnya',
]; // prettier-ignore
