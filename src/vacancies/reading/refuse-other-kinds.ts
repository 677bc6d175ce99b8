import { open } from 'node:fs/promises';
import { KancaError } from '../../errors.ts';

const asCsv = 'Open it in the program it is of and save it as "CSV UTF-8".';
/** What files of other kinds begin with. */
const kinds: [RegExp, string, string][] = [
  [/^PK\x03\x04/, 'an Excel workbook or another packed file', asCsv],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel workbook', asCsv],
  [/^%PDF/, 'a PDF', 'Ask for the table that it was printed from.'],
  [/^\x1f\x8b/, 'packed by gzip', 'Unpack it first.'],
  [/^(?:Rar!|7z\xbc\xaf)/, 'packed', 'Unpack it first.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF)/, 'a picture', 'Ask for the table that it shows.'],
  [/^\s*<(?:!doctype|html|head|body|table|\?xml|rss|feed|urlset)\b/i, 'a web page or XML', asCsv],
];

/**
 * Refuses a file that is no CSV, JSONL or JSON, by how it begins.
 * @throws KancaError FILE_KIND
 */
export async function refuseOtherKinds(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const head = buffer
      .subarray(0, bytesRead)
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '');
    const found = kinds.find(([pattern]) => pattern.test(head));
    if (found === undefined) return;
    throw new KancaError(`${path} is ${found[1]}, no table of vacancies.`, {
      code: 'FILE_KIND',
      remedy: `${found[2]} CSV, JSONL and JSON are read.`,
    });
  } finally {
    await file.close();
  }
}
