import { parseJson } from './parse-json.ts';
import { readCsv, type IsHeader } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readJsonl } from './read-jsonl.ts';
import { longestLine, readLines } from './read-lines.ts';
import type { RowRead } from './row.ts';

/**
 * Rows of a JSON document, of JSONL, or of CSV, known by the first sign: a bracket begins a list; a brace begins JSONL
 * where the first line is whole or the second begins with one too, else a document over several lines.
 * @param isHeader whether names of columns are known; the first line of CSV that has such names is its header
 */
export async function* readRows(
  pieces: AsyncIterable<string>,
  isHeader: IsHeader = () => true,
): AsyncGenerator<RowRead> {
  const iterator = pieces[Symbol.asyncIterator]();
  let head = '';
  while (!hasSecondLine(head) && head.length <= longestLine) {
    const { value, done } = await iterator.next();
    if (done === true) break;
    head += value;
  }
  const all = chain(head, iterator);
  const kind = kindOf(head.trimStart());
  if (kind === 'csv') yield* readCsv(readLines(all), isHeader);
  else if (kind === 'jsonl') yield* readJsonl(readLines(all));
  else yield* readJson(all);
}

function hasSecondLine(head: string): boolean {
  const first = head.trimStart();
  const end = first.indexOf('\n');
  return end !== -1 && first.slice(end).trimStart() !== '';
}

function kindOf(head: string): 'csv' | 'jsonl' | 'json' {
  if (head.startsWith('[')) return 'json';
  if (!head.startsWith('{')) return 'csv';
  const [first = '', ...more] = head.split(/\r\n?|\n/);
  const second = more.find((line) => line.trim() !== '');
  if (second?.trimStart().startsWith('{') === true && first.trim() !== '{') return 'jsonl';
  if (first.length > longestLine) return 'json';
  try {
    parseJson(first.trim().replace(/,$/, ''));
    return 'jsonl';
  } catch {
    return second === undefined ? 'jsonl' : 'json';
  }
}

async function* chain(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  for (;;) {
    const { value, done } = await rest.next();
    if (done === true) return;
    yield value;
  }
}
