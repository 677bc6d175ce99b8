import { educationLevels, type EducationLevel } from '../../answers/education/education-levels.ts';
import { parseLevels } from '../cleaning/parse-levels.ts';

const demand =
  /\b(?:min(?:imal|imum)?|sekurang\w*|setidaknya|at least|pendidikan|berpendidikan|lulusan|tamatan|ijazah|gelar|degree|education|jenjang|background|sederajat|setara|semua jurusan|jurusan|major)\b/i;
const onlyBetter =
  /\b(?:diutamakan|lebih disukai|lebih diutamakan|nilai plus|nilai tambah|preferred|preferable|advantage|dianjurkan|menjadi pertimbangan)\b/i;
/** Schools that are places of work or people who are served, not what one must have finished. */
const aboutOthers =
  /\b(?:siswa|murid|anak|pelajar|mengajar|ngajar|guru|sekolah dasar|tingkat|kelas|les|bimbel|mahasiswa|students?|teach\w*|calon)\b/i;

/**
 * Levels of schooling that the text of a vacancy asks for ("Pendidikan terakhir minimal S1", "lulusan SMA/SMK sederajat"),
 * lowest first. Wishes ("diutamakan S1") and the schools of pupils are passed over. Nothing asked: empty.
 */
export function findSchooling(text: string): EducationLevel[] {
  const found = new Set(
    text
      .split(
        /[\n;•]|(?<!\b(?:min|max|maks|pend|jur))\.(?=\s|$)|,(?=[^,]*\b(?:diutamakan|preferred|nilai plus)\b)/i,
      )
      .filter((line) => demand.test(line) && !onlyBetter.test(line) && !aboutOthers.test(line))
      .flatMap((line) => parseLevels(line)),
  );
  return educationLevels.filter((level) => found.has(level));
}

export interface Schooling {
  education: EducationLevel[];
  foundIn: 'column' | 'text' | 'inferred' | undefined;
}

/** What trainee places and vacancies that name study programmes take: they are those of diplomas and degrees. */
const ofProgrammes: EducationLevel[] = ['D1', 'D2', 'D3', 'D4', 'S1'];

/**
 * The levels that a vacancy accepts: its column's; where the text asks for more, those of them that reach it, or else the
 * text's; where neither tells, those that its study programmes belong to.
 */
export function settleSchooling(
  column: readonly EducationLevel[],
  { requirements, description }: { requirements: string; description: string },
  programmes: readonly string[],
): Schooling {
  const inRequirements = findSchooling(requirements);
  const asked = inRequirements.length > 0 ? inRequirements : findSchooling(description);
  if (asked.length > 0) {
    const least = rankOf(asked);
    const reaching = column.filter((level) => rank(level) >= least);
    if (column.length === 0) return { education: asked, foundIn: 'text' };
    if (reaching.length === column.length) return { education: [...column], foundIn: 'column' };
    return { education: reaching.length > 0 ? reaching : asked, foundIn: 'text' };
  }
  if (column.length > 0) return { education: [...column], foundIn: 'column' };
  if (programmes.length === 0) return { education: [], foundIn: undefined };
  const named = parseLevels(programmes.join(', '));
  const education =
    named.length > 0 && named.every((level) => rank(level) <= rank('SMK')) ? named : ofProgrammes;
  return { education, foundIn: 'inferred' };
}

/** SMA and SMK are one step, D4 and S1 too. */
function rank(level: EducationLevel): number {
  const same: Partial<Record<EducationLevel, EducationLevel>> = { SMK: 'SMA', S1: 'D4' };
  return educationLevels.indexOf(same[level] ?? level);
}

function rankOf(levels: readonly EducationLevel[]): number {
  return Math.min(...levels.map(rank));
}
