const years =
  /(\d{1,2})(?:\s*(?:-|–|s\/d|sampai|to)\s*\d{1,2})?\s*\+?\s*(tahun|thn|th|years?|yrs?|bulan|bln|months?)\b/i;
const aboutExperience = /pengalaman|experience/i;
const aboutOther = /usia|umur|\bage\b|kontrak|garansi|berdiri|sejak/i;
const onlyBetter =
  /diutamakan|lebih disukai|nilai plus|nilai tambah|preferred|jika memungkinkan|tidak wajib|advantage/i;
const beginners =
  /fresh ?graduate|tanpa pengalaman|belum (?:ada |punya )?pengalaman|non[- ]pengalaman|tidak (?:harus|perlu) (?:ber)?pengalaman|no experience/i;
const mostYears = 20;

/** Whether a text says that people without experience may apply. */
export function isBeginnersWelcome(text: string): boolean {
  return beginners.test(text);
}

/**
 * Years of experience that a text asks for at least: 0 where beginners are welcome, null where it says nothing. A wish
 * ("diutamakan") is no demand; ages and terms of contract are passed over.
 */
export function parseExperience(text: string): number | null {
  if (beginners.test(text)) return 0;
  const demands = text
    .split(/[\n;•]|\.(?!\d)/)
    .filter((line) => aboutExperience.test(line) && !onlyBetter.test(line) && !aboutOther.test(line))
    .map((line) => years.exec(line))
    .filter((found) => found !== null)
    .map((found) => Number(found[1]) / (/bulan|bln|month/i.test(found[2] ?? '') ? 12 : 1))
    .filter((count) => count > 0 && count <= mostYears);
  return demands.length === 0 ? null : Math.max(...demands);
}
