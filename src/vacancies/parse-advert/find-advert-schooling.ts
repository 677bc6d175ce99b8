import { educationLevels, type EducationLevel } from '../../answers/education/education-levels.ts';

const level = new RegExp(
  [
    String.raw`(?<SMASMK>\b(?:sma|smu|slta) ?[/\\] ?k\b|\bslta\b|(?<!\bvocational )\bhigh ?school\b|\bsenior high\b|\b(?:sekolah )?menengah atas\b)`,
    String.raw`(?<SMK>\b(?:smk|stm|smea|smkk|smf|vocational)\b)`,
    String.raw`(?<SMA>\b(?:sma|smu|man|ma|paket c|aliyah)\b)`,
    String.raw`(?<SMP>\b(?:smp|sltp|mts|paket b|junior high(?: school)?)\b)`,
    String.raw`(?<SD>\b(?:sd|sekolah dasar|paket a|elementary(?: school)?)\b)`,
    String.raw`(?<D1>\b(?:d|diploma)[ .-]?(?:1|i)\b(?![iv]))`,
    String.raw`(?<D2>\b(?:d|diploma)[ .-]?(?:2|ii)\b)`,
    String.raw`(?<D3>\b(?:d|diploma)[ .-]?(?:3|iii)\b|\bdiploma\b(?! ?\d))`,
    String.raw`(?<D4>\b(?:d|diploma)[ .-]?(?:4|iv)\b|\bsarjana terapan\b)`,
    String.raw`(?<S2>\bs[ .-]?2\b|\bmagister\b|\bmaster'?s?(?= degree)|\bpascasarjana\b)`,
    String.raw`(?<S1>\bs[ .-]?1\b|\bstrata 1\b|\bsarjana\b|\bbachelor'?s?\b|\bners\b)`,
  ].join('|'),
  'gi',
);
/** Levels at which somebody teaches or whom one serves, and schools by name. */
const servedAhead =
  /\b(?:guru|les|privat|anak|siswa|murid|mapel|kelas|tingkat|mengajar|ngajar|pelajaran|matematika|mtk|ipa|inggris|calistung|bimbel|tutor|tk|buku|seragam|kantin|kepala|depan|dekat|deket|sebelah|belakang|alumni)\s*(?:(?:sd|smp|sma|smk|tk|paud)\s*[-/,&]?\s*(?:dan|sampai)?\s*)*$/i;
const schoolByName =
  /^\s*(?:negeri|n\b|swasta|islam|it\b|muhammadiyah|kristen|katolik|kanisius|al\b|al-|ma'?arif|nu\b|pgri|[1-9]\b(?!\s*(?:orang|org|tahun|th|thn|bulan))|plus\b|terpadu|alam\b)/i;
const seeking = /^ [^,.:;\n]{2,50}\b(?:membutuhkan|memerlukan|mencari|membuka|butuh|buka|cari)\b/i;
const wish =
  /\b(?:diutamakan|di utamakan|lebih disukai|nilai plus|nilai tambah|preferred|preferable|advantage|a plus)\b/i;
const notNeeded = /\b(?:tidak|tdk|ga|gak|nggak|ndak|ora|mboten|tanpa|bukan|belum)\b[^.,;\n]{0,18}$/i;
const fine = /\b(?:tidak|gak|ga|nggak|ora) (?:masalah|apa|papa|popo)/i;
/** "MA", "man", "di", "ma" in running text are words, not schools, unless they shout. */
const shouting = new Set(['SMA', 'D1', 'SD']);
const untilNot =
  /\bs\.?\/?d\.?(?=\s*(?:rp|\d|tgl|tanggal|senin|selasa|rabu|kamis|jum|sabtu|minggu|selesai|jam|pukul|habis|bln|akhir|besok|jan|feb|mar|apr|mei|jun|jul|ag|sep|okt|nov|des|kuota|penuh))/gi;
const range = /^\s*(?:-|s\.?\/?d\.?|sd\b|sampai(?: dengan)?|hingga|to|nganti|tekan)\s*$/i;

/**
 * Levels of schooling that an advert asks for, lowest first: those that it names ("min SMA/SMK": both, "SMA sederajat": SMA
 * and SMK), a range with what lies between ("SD-SMA"). What is only wished, taught, or part of a school's name does not
 * count. Null where none is asked for.
 */
export function findAdvertSchooling(text: string): EducationLevel[] | null {
  const found = new Set<EducationLevel>();
  for (const line of text
    .replace(untilNot, 'sampai')
    .split(/[\n;•]|\.(?=\s|$)(?<!\b(?:min|max|maks|pend)\.)/i))
    readLine(line, found);
  return found.size === 0 ? null : educationLevels.filter((one) => found.has(one));
}

function readLine(line: string, found: Set<EducationLevel>): void {
  let last: { level: EducationLevel; to: number } | undefined;
  for (const match of line.matchAll(level)) {
    const levels = levelsOf(match, line);
    const ahead = line.slice(0, match.index);
    const behind = line.slice(match.index + match[0].length);
    if (levels.length === 0 || isOther(levels, ahead, behind)) continue;
    const between = last === undefined ? '' : line.slice(last.to, match.index);
    const [first = 'SD'] = levels;
    if (last !== undefined && range.test(between))
      for (const one of educationLevels.slice(
        educationLevels.indexOf(last.level),
        educationLevels.indexOf(first),
      ))
        found.add(one);
    for (const one of levels) found.add(one);
    if (
      /^[^,;.\n]{0,12}\b(?:se?de?raja[td]|setara|setingkat|equivalent|sederajad|sdrjt)\b/i.test(behind) &&
      (first === 'SMA' || first === 'SMK')
    )
      found.add('SMA').add('SMK');
    last = { level: levels.at(-1) ?? first, to: match.index + match[0].length };
  }
}

function levelsOf(match: RegExpMatchArray, line: string): EducationLevel[] {
  const name = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] ?? '';
  const words = match[0];
  if (/^(?:ma|man|d ?i|di|sd)$/i.test(words) && shouting.has(name) && words !== words.toUpperCase()) {
    const school = /\b(?:lulus\w*|ijaz\w*|tamat\w*|min(?:imal)?|pend\w*|sekolah|smp|sma|smk)\b/i.test(line);
    if (words.toLowerCase() !== 'sd' || !school) return [];
  }
  if (/^(?:DI|D I)$/.test(words)) return [];
  return name === 'SMASMK' ? ['SMA', 'SMK'] : [name as EducationLevel];
}

function isOther(levels: EducationLevel[], ahead: string, behind: string): boolean {
  const isSchool = levels.every((one) => ['SD', 'SMP', 'SMA', 'SMK'].includes(one));
  if (
    isSchool &&
    (servedAhead.test(ahead) || schoolByName.test(behind) || (/^\W*$/.test(ahead) && seeking.test(behind)))
  )
    return true;
  const clause = behind.split(/[,;.()]/)[0] ?? '';
  if (wish.test(clause) || /\b(?:diutamakan|di utamakan|preferably|lebih disukai)\b[^,;.()]*$/i.test(ahead))
    return true;
  return notNeeded.test(ahead) && !fine.test(ahead);
}
