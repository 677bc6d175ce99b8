const spoken = String.raw`pengalaman|experienced?|exp(?=\.? ?\d)|pernah (?:kerja|bekerja)|wis tau (?:kerjo|kerja|nyambut gawe)|tau (?:kerjo|kerja|nyambut gawe)|jam terbang`;
const about = new RegExp(String.raw`(?:${spoken})`, 'i');
const least =
  /(\d{1,2}(?:[.,]5)?)(?:\s*(?:-|s\/?d|sampai|to)\s*\d{1,2})?\s*\+?\s*(?:\(\w+\)\s*)?(tahun|taun|thn|th|years?|yrs?|yoe|bulan|bln|months?)\b/i;
const wish =
  /diutamakan|di utamakan|lebih disukai|lebih baik|nilai plus|nilai tambah|preferred|jika memungkinkan|advantage|a plus/i;
const denial = String.raw`(?:tidak|tdk|tak|ndak|nggak|ngga|enggak|gak|ga|g|ora|mboten|bukan|not?)`;
const unheeded = String.raw`(?:wajib|harus|perlu|diutamakan|diutamain|diutamake|diwajibkan|diharuskan|butuh|dibutuhkan|diperlukan|masalah|apa-?apa|papa|pp|popo|dipermasalahkan|jadi masalah|disyaratkan|dituntut|penting|required|necessary|needed|must)`;
const beginners = [
  /\bfresh ?-?grad(?:uate)?s?\b|\bfreshgrad\w*|\bbaru (?:saja )?lulus\b|\blulusan baru\b|\bpemula\b|\bbeginners?\b/i,
  /\b(?:tanpa|non|nol|zero|no|minim)[ -]*(?:pengalaman|experience)\b/i,
  new RegExp(
    String.raw`\b(?:belum|blm|blum|dereng|durung|without)\b[^.,;\n]{0,14}\b(?:ber)?(?:${spoken}|experience)`,
    'i',
  ),
  new RegExp(String.raw`\b${denial} ?${unheeded}\b[^.,;\n]{0,6}\b(?:ber)?(?:pengalaman|experience)`, 'i'),
  new RegExp(
    String.raw`\b(?:ber)?(?:pengalaman|experience)(?: kerja)?\s*[:=]?\s*(?:is )?${denial} ?${unheeded}`,
    'i',
  ),
  /\b(?:ber)?pengalaman (?:atau|ataupun|maupun|\/) ?(?:tidak|belum|non|tanpa|blm)\b/i,
  /\bpengalaman\s*[:=]\s*(?:-|tidak ada|bebas|non|0)(?=\s*(?:$|[\n,;.]))/im,
  /\b(?:yg|yang|sing) (?:belum|blm|durung)(?: ada| punya| bisa)? ?(?:boleh|gpp|gapapa|oke|ok|silakan|monggo)\b/i,
  /\b(?:tidak|tdk|ga|gak|nggak|belum|blm) (?:ada|punya|memiliki) pengalaman[^.,;\n]{0,20}\b(?:tetap|boleh|gpp|gapapa|silakan|oke|kami|kita)\b/i,
  /\b(?:bisa|iso)\/(?:tidak|tdk|ga|gak|ora) (?:bisa|iso) (?:di)?(?:ajari|latih|warahi)\w*/i,
  /\b(?:bakal|akan|nanti|nnt|mengko|saged|iso|bisa)\s+(?:kami\s+|tak\s+|di\s*-?\s*)?(?:di ?)?(?:ajari|latih|training|warahi|wucali|wulang|ajarin|bimbing)\w*/i,
];
const aboutOther = /\b(?:usia|umur|age|kontrak|garansi|berdiri|sejak)\b/i;
const mostYears = 20;

/** Years that are told without the word: "minimal 3 thn pegang diesel", "3 years in similar position". */
const unnamed =
  /\bmin(?:imal)?\.? (\d{1,2}) ?(?:tahun|thn|th) (?:pegang|megang|nyekel|menangani|di bidang|sebagai|jadi|ngajar|mengajar|memimpin)\b|\b(\d{1,2})\+? years? (?:in|as) (?:a |the )?(?:similar|same|related|relevant)\b/i;

/**
 * Years of experience that an advert asks for at least, halves told in months ("6 bulan" is 0.5): 0 where beginners are
 * welcome or will be taught, null where nothing binding is said ("diutamakan", "berpengalaman").
 */
export function findExperience(text: string): number | null {
  if (
    beginners.some((pattern) =>
      pattern.test(text.replace(/\b(?:bukan|no|tidak menerima) fresh ?graduate\b/gi, ' ')),
    )
  )
    return 0;
  const clauses = text.split(/[\n;•]|[.,](?!\d)|\((?=[^)]*(?:tinggi|usia|umur))/);
  for (const [at, clause] of clauses.entries()) {
    const said = about.exec(clause);
    if (said === null || wish.test(clause)) continue;
    const behind = clause.slice(said.index).split(aboutOther)[0] ?? '';
    const next = /^\s*(?:min|paling|at least|\d)/i.test(clauses[at + 1] ?? '') ? (clauses[at + 1] ?? '') : '';
    const before =
      clause.slice(0, said.index).split(aboutOther).length > 1 ? '' : clause.slice(0, said.index);
    const found =
      least.exec(behind) ??
      least.exec(before) ??
      (wish.test(next) || aboutOther.test(next) ? null : least.exec(next));
    if (found === null) continue;
    const years = Number((found[1] ?? '').replace(',', '.')) / (/^(?:b|m)/i.test(found[2] ?? '') ? 12 : 1);
    if (years <= mostYears) return Math.round(years * 100) / 100;
  }
  const bare = unnamed.exec(text);
  return bare === null ? null : Number(bare[1] ?? bare[2]);
}
