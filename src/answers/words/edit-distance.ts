/**
 * Optimal string alignment distance (Damerau-Levenshtein with adjacent transpositions; Boytsov 2011, "Indexing methods
 * for approximate dictionary searching"): insertion, deletion and transposition cost 1, substitution 1, or 0.7 between
 * neighbouring keys of QWERTY or between vowels. fastest-levenshtein knows no transposition and no weights.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const from = a[row - 1] ?? '';
      const to = b[column - 1] ?? '';
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + substitution(from, to),
      );
      if (row > 1 && column > 1 && from === b[column - 2] && a[row - 2] === to)
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    beforeLast = last;
    last = line;
  }
  return last[b.length] ?? 0;
}

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function substitution(from: string, to: string): number {
  if (from === to) return 0;
  if ('aiueo'.includes(from) && 'aiueo'.includes(to)) return 0.7;
  return keyRows.some((row) => row.includes(from + to) || row.includes(to + from)) ? 0.7 : 1;
}

/** Highest distance at which a typed word of this length still passes for a word of that length. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  if (length === 4) return 0.7;
  if (length <= 7) return 1;
  return length <= 10 ? 1.4 : 2;
}
