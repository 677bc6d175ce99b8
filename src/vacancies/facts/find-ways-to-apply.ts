/** How one applies, as the source gives it. */
export interface WaysToApply {
  applyUrl: string | null;
  applyAddress: string | null;
  applyContact: string | null;
}

const link = /\bhttps?:\/\/[^\s<>"')\]]+|\b(?:bit\.ly|s\.id|forms\.gle|linktr\.ee|wa\.me)\/[^\s<>"')\]]+/gi;
const mail = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;
/** A mobile or fixed number as people write it, e.g. "0812-3456-7890", "+62 812 …", "(024) 123456". */
export const phone = /(?<![\d.,])(?:\+?62[\s.-]?|\(?0)(?:8\d|\d{2,3})\)?(?:[\s.-]?\d){5,9}(?!\d)/g;
const cue =
  /\b(?:lamar\w*|melamar|kirim\w*|hubungi|kontak|contact|wa|whatsapp|w\.?a|cp|telp?|telepon|hp|email|e-mail|surel|daftar\w*|pendaftaran|info\w*|apply|send|cv|ketik|chat|minat|berminat|datang|langsung)\b/i;
const placeCue =
  /\b(?:datang(?:lah)? (?:langsung )?ke|langsung (?:datang )?ke|antar(?:kan)?(?: lamaran)?(?: langsung)? ke|lamaran (?:diantar|dikirim|ditujukan|dibawa)[^\n]{0,20}? ke|kirim(?:kan)? (?:surat )?lamaran(?: lengkap)? ke|walk in(?: interview)?(?: di| ke|:)|alamat(?: lamaran| interview| wawancara)?:?)\s*:?\s*([^\n]{6,140})/i;

/**
 * Links, addresses and numbers that a text gives for applying: only in lines that speak of applying, asking or sending, or the
 * line behind such a line. What else stands in a text is nobody's way to apply.
 */
export function findWaysToApply(text: string): WaysToApply {
  const lines = text.split('\n');
  const near = lines.filter((line, at) => cue.test(line) || cue.test(lines[at - 1] ?? '')).join('\n');
  const contacts = [...(near.match(phone) ?? []), ...(near.match(mail) ?? [])].map((one) => one.trim());
  const place = placeCue.exec(text)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    applyUrl: near.match(link)?.[0]?.replace(/[.,;]+$/, '') ?? null,
    applyAddress: isAddress(place) ? place.replace(/[.,;\s]+$/, '') : null,
    applyContact: contacts.length === 0 ? null : [...new Set(contacts)].slice(0, 3).join(', '),
  };
}

function isAddress(place: string): boolean {
  return /\b(?:jl|jln|jalan|desa|ds|dukuh|dk|kel|kelurahan|kec|kecamatan|kab|kota|ruko|gedung|komplek|kompleks|perum|kawasan|pabrik|toko|kantor|rt|no|km|pasar|depan|sebelah|samping|timur|barat|utara|selatan)\b/i.test(
    place.replace(/[.:]/g, ' '),
  );
}
