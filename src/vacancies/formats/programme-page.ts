const facts =
  /(?:^|\n)Kualifikasi\nProgram studi:\n[^\n]*(?:\nTingkat pendidikan:\n[^\n]*)?(?:\n\d\nhari kerja per minggu)?(?=\n|$)/gu;
const daysOff = /(?:^|\n)Hari Libur(?:\n(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu))*(?=\n|$)/gu;
const course = /(?:^|\n)Skill yang Bakal Kamu Dapat\n([^\n]+)\n\(\n\d+\nmateri\)/gu;
const dash = /^[–-]$/u;
const count = /^\d+$/u;

/** A lesson of the page: the title, how it is taught, and what it is about. */
interface Lesson {
  head: string;
  body: string[];
}

/**
 * The text of a MagangHub page as people write: the page's boxes come one word a line ("Bulan ke-", "1", "hari"). What
 * columns of the row tell again goes; a lesson becomes one item, told once.
 */
export function programmePage(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const bare = lines
    .filter((line) => line !== '')
    .join('\n')
    .replace(facts, '')
    .replace(daysOff, '')
    .replace(course, '\nYang dipelajari: $1')
    .trim();
  return withLessons(bare.split('\n')).join('\n');
}

function withLessons(lines: readonly string[]): string[] {
  const starts = lines.flatMap((_, at) => (isLesson(lines, at) ? [at] : []));
  const [first] = starts;
  if (first === undefined) return [...lines];
  const lessons = starts.map((at, one): Lesson => {
    const [title = '', kind = '', , month = ''] = lines.slice(at, at + 4);
    return {
      head: `- ${title} (${kind.toLowerCase()}, bulan ke-${month})`,
      body: lines.slice(at + 8, starts[one + 1] ?? lines.length).filter((line) => line !== title),
    };
  });
  const told = new Map(lessons.map(({ head, body }) => [head, body]));
  return [...lines.slice(0, first), ...[...told].flatMap(([head, body]) => [head, ...body])];
}

/** A title, how it is taught, "Bulan ke-", the month, days from, "–", to, "hari". */
function isLesson(lines: readonly string[], at: number): boolean {
  const [title, kind, label, month, from, to, until, unit] = lines.slice(at, at + 8);
  return (
    title !== undefined &&
    /^(?:Teori|Praktik)/u.test(kind ?? '') &&
    label === 'Bulan ke-' &&
    [month, from, until].every((part) => count.test(part ?? '')) &&
    dash.test(to ?? '') &&
    unit === 'hari'
  );
}
