import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/vacancies/reading/read-rows.ts';
import type { RowRead } from '../../../src/vacancies/reading/row.ts';

const isHeader = (names: string[]) => names.includes('id') && names.includes('job_title');

async function read(text: string, pieceSize = 11): Promise<RowRead[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize);
  }
  const rows: RowRead[] = [];
  for await (const row of readRows(pieces(), isHeader)) rows.push(row);
  return rows;
}
const rowsOf = (reads: RowRead[]) => reads.flatMap((one) => ('row' in one ? [one.row] : []));
const told = (reads: RowRead[]) => reads.flatMap((one) => ('broken' in one ? [[one.line, one.broken]] : []));
const kasir = [{ id: 'a1', job_title: 'Kasir', note: 'x' }];

describe('a table as spreadsheets save it', () => {
  it.each([
    ['a line that names the sign between cells', 'sep=;\nid;job_title;note\na1;Kasir;x\n'],
    ['lines that end in CR alone', 'id;job_title;note\ra1;Kasir;x\r'],
    ['a title and an empty line above the header', 'Daftar Lowongan;;\n;;\nid;job_title;note\na1;Kasir;x\n'],
    ['names in capitals and with blanks', 'ID;Job Title;NOTE\na1;Kasir;x\n'],
    ['names run together', 'Id,jobTitle,Note\na1,Kasir,x\n'],
    ['a title of one cell above commas', 'Lowongan minggu ini\nid,job_title,note\na1,Kasir,x\n'],
  ])('is read with %s', async (_, csv) => {
    expect(rowsOf(await read(csv, 1000))).toEqual(kasir);
  });

  it('takes the first line for the header where no line has known names', async () => {
    expect(rowsOf(await read('satu;dua\n1;2\n', 1000))).toEqual([{ satu: '1', dua: '2' }]);
  });

  it('fills missing blanks at the end of a row, and drops those too many', async () => {
    const reads = await read('id;job_title;note;more\na1;Kasir\na2;Sopir;x;;;\na3;Koki;x;y\n');
    expect(rowsOf(reads)).toEqual([
      { id: 'a1', job_title: 'Kasir', note: '', more: '' },
      { id: 'a2', job_title: 'Sopir', note: 'x', more: '' },
      { id: 'a3', job_title: 'Koki', note: 'x', more: 'y' },
    ]);
  });

  it('counts every row that is lost: one with a cell too many each, and pieces of a torn text', async () => {
    const surplus = ['a1;Kasir;x;y;z', 'a2;Sopir;x;y;z', 'a3;Koki;x;y;z'];
    expect(told(await read(['id;job_title;note', ...surplus].join('\n')))).toHaveLength(3);
    const torn = await read('id;job_title;note\na1;Kasir;teks\nlanjutan teks; yang tercecer\na2;Sopir;x\n');
    expect(rowsOf(torn).map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(told(torn)).toEqual([[3, 'The row has not 3 cells.']]);
  });

  it('never takes a piece of a row with a broken quote for a short row', async () => {
    const reads = await read('id;job_title;note\na1;"Kasir;x\nb;c\na2;"Sopir" z;x\na3;Koki;x\n');
    expect(rowsOf(reads).map(({ id }) => id)).toEqual(['a3']);
    expect(told(reads).map(([line]) => line)).toEqual([2, 3, 4]);
  });

  it('says that the file was cut where its last row is short, and takes the rows before', async () => {
    const reads = await read('id;job_title;note\na1;Kasir;x\na2;So');
    expect(rowsOf(reads)).toEqual(kasir);
    expect(told(reads)).toEqual([[3, 'The file ends in the middle of this row.']]);
  });
});

describe('JSON', () => {
  it('keeps long numbers and exponents as they are written', async () => {
    const [row] = rowsOf(await read('{"id":738529527931269425,"a":7.38530E17,"b":3000000,"c":2.5,"d":7e17}'));
    expect(row).toEqual({
      id: '738529527931269425',
      a: '7.38530E+17',
      b: 3_000_000,
      c: 2.5,
      d: '7E+17',
    });
  });

  it('takes NaN, which some programs write, for nothing, but not in a text', async () => {
    expect(rowsOf(await read('{"id":"NaN","pay":NaN,"more":[-Infinity]}'))).toEqual([
      { id: 'NaN', pay: null, more: [null] },
    ]);
  });

  it.each([
    ['a list on one line', '[{"id":1},{"id":2}]'],
    ['a list over several lines', '[\n  {\n    "id": 1,\n    "in": {"a": "]}"}\n  },\n  {"id": 2}\n]\n'],
    ['a list with an object a line', '[\n{"id":1},\n{"id":2}\n]'],
    ['objects over several lines', '{\n  "id": 1\n}\n{\n  "id": 2\n}\n'],
    ['lines with commas behind them', '{"id":1},\n{"id":2},\n'],
    ['lists of linked data', '{"@graph":[{"@type":"WebPage"},{"id":1},{"id":2}]}'],
    [
      'linked data over several lines',
      '{\n  "@context": "x",\n  "@graph": [\n    {"@type":"WebPage"},\n    {"id": 1},\n    {"id": 2}\n  ]\n}',
    ],
  ])('is read as %s', async (_, json) => {
    const reads = await read(json);
    expect(rowsOf(reads).map(({ id }) => id)).toEqual([1, 2]);
    expect(told(reads)).toEqual([]);
  });

  it('goes on behind an object of a list whose bracket or quote is missing', async () => {
    const reads = await read('[\n  {\n    "id": 1, "a": "x\n  },\n  {\n    "id": 2\n  },\n  {"id": 3}\n]');
    expect(rowsOf(reads).map(({ id }) => id)).toEqual([2, 3]);
    expect(told(reads)).toEqual([[2, 'The row is not valid JSON.']]);
  });

  it('says that the file was cut, in a list and in lines', async () => {
    const list = await read('[{"id":1},{"id":2,"a":"x');
    expect([rowsOf(list).length, told(list)]).toEqual([1, [[1, 'The file ends in the middle of this row.']]]);
    const lines = await read('{"id":1}\n{"id":2,"a":"x');
    expect(told(lines)).toEqual([[2, 'The file ends in the middle of this line.']]);
  });

  it('gives up an object of more than a million characters of a list, and reads on', async () => {
    const reads = await read(`[{"id":1},{"id":2,"a":"${'x'.repeat(1_100_000)}"},{"id":3}]`, 65_536);
    expect(rowsOf(reads)).toEqual([{ id: 1 }, { id: 3 }]);
    expect(told(reads)).toEqual([[1, 'The row is longer than 1,000,000 characters.']]);
  });
});
