const sex =
  /\b(?:(?:khusus|diutamakan|hanya|only|jenis kelamin|gender|kelamin)\s*:?\s*)?(?:pria|laki[- ]?laki|wanita|perempuan|cowok|cewek|male|female)(?:\s*(?:\/|dan|atau|&|or|-)\s*(?:pria|laki[- ]?laki|wanita|perempuan|cowok|cewek|male|female))?\b/i;
const age =
  /\b(?:usia|umur|age)\b[^.,;\n\d]{0,25}\d{2}(?:\s*(?:-|–|s\/?d|sampai|hingga|to)\s*\d{2})?\s*(?:tahun|thn|th|years?)?|\b(?:max|maks|maksimal|min|minimal)\.?\s*\d{2}\s*(?:tahun|thn|th)\b(?=[^.\n]{0,12}(?:usia|umur))/i;
const notPeople =
  /\b(?:pakaian|baju|busana|sepatu|toilet|kamar|produk|kosmetik|atlet|pasien|siswa|siswi|asrama)\b/i;

/** What a text says of the sex and age of whom it wants, in its words. */
export function findPersonWords(text: string): { sexWords: string | null; ageWords: string | null } {
  const lines = text.split('\n').filter((line) => !notPeople.test(line));
  const first = (pattern: RegExp): string | null => {
    const found = lines.map((line) => pattern.exec(line)?.[0]).find((words) => words !== undefined);
    return found?.replace(/\s+/g, ' ').trim() ?? null;
  };
  return { sexWords: first(sex), ageWords: first(age) };
}
