import { parseCount } from '../cleaning/parse-count.ts';

const needed =
  /\b(?:(?:di)?butuh(?:kan|in)?|mencari|dicari|cari|rekrut|kuota|formasi|jumlah|kebutuhan|lowongan|needed?|hiring)\b[^\n.]{0,60}?\b(\d{1,4})\s*(?:orang|org|karyawan|karyawati|tenaga|posisi|personil|personel|pekerja|people|persons?|kursi)\b|\b(?:kuota|jumlah|kebutuhan|formasi)\s*:?\s*(\d{1,4})\b(?!\s*(?:tahun|bulan|hari|jam|%|juta|ribu))|\((\d{1,3})\s*(?:orang|org|posisi)\)/i;

/** How many people a text says are wanted; null where it does not. */
export function findOpenings(text: string): number | null {
  const found = needed.exec(text);
  return found === null ? null : parseCount(found[1] ?? found[2] ?? found[3]);
}
