import { parseJson } from './parse-json.ts';
import type { Row, RowRead } from './row.ts';
import { isPosting, rowsOfValue } from './rows-of-value.ts';
import { splitJson, type JsonText } from './split-json.ts';

/** Rows of one JSON document: a list of objects, an object with `@graph`, or objects over several lines. */
export async function* readJson(pieces: AsyncIterable<string>): AsyncGenerator<RowRead> {
  for await (const found of splitJson(pieces)) yield* readText(found);
}

function readText(found: JsonText): RowRead[] {
  if ('broken' in found) return [found];
  const { line, text, inGraph } = found;
  try {
    const value = parseJson(text) as Row;
    if (inGraph && !isPosting(value)) return [];
    return rowsOfValue(value).map((read) => ({ line, ...read }));
  } catch {
    return [{ line, broken: 'The row is not valid JSON.' }];
  }
}
