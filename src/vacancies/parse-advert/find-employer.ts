import { findPlace } from '../../answers/regions/find-place.ts';
import { placeKey } from '../../answers/regions/place-index.ts';
import { tidyCapitals } from '../cleaning/tidy-capitals.ts';

const labelled =
  /(?:^|\n)[-\s]*(?:nama )?(?:perusahaan|instansi|company|employer|usaha|penempatan di pt)\s*:\s*([^\n]{2,80})/i;
const forms =
  'PT|CV|UD|PD|Firma|Toko|Warung|RM|R\\.M\\.|Rumah [Mm]akan|Rumah Sakit|Klinik|Praktek|RSUD|RSIA|RSI|RS|Hotel|Villa|Yayasan|Koperasi|KSP|BPR|Bank|Apotek|Apotik|Bengkel|Pabrik|Kopi|Cafe|Kafe|Café|Kedai|Resto|Restoran|Depot|Laundry|Salon|Butik|Barbershop|Batik|Bakery|Catering|Katering|Percetakan|Konveksi|Swalayan|Minimarket|Supermarket|Peternakan|LPK|Bimbel|Pondok|Ponpes|(?:SD|SMP|SMA|SMK)(?=N? (?:Negeri|Islam|Muhammadiyah|Al|Kristen|Katolik|IT)\\b)|TK|PAUD|Panti|Agen|Distributor|Travel|Dealer|Showroom|Studio|Kantor|Notaris|Perumahan|Wedding|Angkringan|Sanggar|Optik|Penginapan|Homestay|Universitas|Puskesmas';
const named = new RegExp(
  String.raw`\b(?:(?:${forms})(?:\.|\b)(?:\s*&)?|(?:toko|warung|rm|rumah makan|bengkel(?: las| motor| mobil)?|klinik|apotek|cafe|kafe|kedai|salon|laundry|pabrik|hotel|batik|resto)\b)((?:[^\S\n]+(?:las|motor|mobil|padang|sembako|roti|kue|baju|bangunan|bakso|soto|kelontong|elektronik|pratama|makan|kayu lapis)\b)*(?=[^\S\n]+["“]?\p{Lu})(?:[^\S\n]+["“]?(?:\p{Lu}[\p{L}\p{N}&'-]*(?:\.(?=\p{L})[\p{L}\p{N}]+)*|[&]|dan(?=\s\p{Lu})|\d{1,3}\b)["”]?)+)`,
  'gu',
);
const behindName =
  /(?<!\p{L})(?!(?:Di|Lokasi|Loker|Lowongan|Penempatan)\b)((?:\p{Lu}[\p{L}&'-]*\s+){1,4}(?:Petshop|Course|Laundry|Bakery|Store|Group|Tbk|Mart|Salon|Barbershop|Teknik|Motor|Catering|Studio|Hotel|Resort|Clinic|School|Coffee|Garment|Furniture))\b/u;
const end =
  /\s+(?:di|Jl|Jln|Jalan|Membutuhkan|MEMBUTUHKAN|Butuh|BUTUH|Membuka|MEMBUKA|Mencari|MENCARI|Dibutuhkan|DIBUTUHKAN|Buka|Lowongan|LOWONGAN|Kab|Kota|Gaji|Posisi|Syarat|Cabang|CABANG|Lokasi|Penempatan|SUDAH|Sudah|Bidang|Need|Needs|Hiring)\b.*$/u;

/**
 * Who looks for people, as written: what stands behind "Perusahaan:", else the first name that begins as names of firms,
 * shops, schools and clinics do ("PT …", "Toko …", "bengkel las Pak …"). Null where none is told; a person's name is none.
 */
export function findEmployer(text: string): string | null {
  const told = labelled.exec(text)?.[1] ?? firstName(text) ?? behindName.exec(text)?.[1];
  if (told === undefined) return null;
  const name = withoutPlace(
    told
      .replace(/\s+/g, ' ')
      .replace(end, '')
      .replace(/[\s.,:;&-]+$/, '')
      .trim(),
  );
  return name === '' ? null : tidyCapitals(name);
}

function firstName(text: string): string | undefined {
  const all = [...text.matchAll(named)].map(([words]) => words);
  const company = all.find((words) => /\b(?:PT|CV|UD)\b/.test(words));
  return company?.replace(/^.*?\b(?=(?:PT|CV|UD)\b)/u, '') ?? all[0];
}

/** A town behind a name of two words or more says where the firm is. */
function withoutPlace(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return words.length > 3 && findPlace(placeKey(last)).length > 0 ? words.slice(0, -1).join(' ') : name;
}
