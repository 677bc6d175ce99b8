import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/vacancies/reading/read-rows.ts';
import type { RowRead } from '../../../src/vacancies/reading/row.ts';

/** Reads a text that comes in pieces of a size. */
async function read(text: string, pieceSize = 7): Promise<RowRead[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize);
  }
  const rows: RowRead[] = [];
  for await (const row of readRows(pieces())) rows.push(row);
  return rows;
}
const rowsOf = (reads: RowRead[]) => reads.flatMap((one) => ('row' in one ? [one.row] : []));
const brokenLines = (reads: RowRead[]) => reads.flatMap((one) => ('broken' in one ? [one.line] : []));

describe('reading rows of CSV', () => {
  it('takes quotes, doubled quotes, separators and line breaks inside cells, whatever the line ends', async () => {
    const csv = 'id,teks\r\n1,"a, ""b""\r\nc"\r\n\r\n2,d';
    expect(await read(csv)).toEqual([
      { line: 2, row: { id: '1', teks: 'a, "b"\nc' } },
      { line: 5, row: { id: '2', teks: 'd' } },
    ]);
  });

  it.each([
    ['id;teks\n1;a,b', { id: '1', teks: 'a,b' }],
    ['id\tteks\n1\ta,b', { id: '1', teks: 'a,b' }],
    ['"id","teks"\n"1","a,b"', { id: '1', teks: 'a,b' }],
  ])('finds the sign between cells: %j', async (csv, row) => {
    expect(rowsOf(await read(csv))).toEqual([row]);
  });

  it('gives up only the row with a quote too many, and tells its line', async () => {
    const reads = await read('id,teks\n1,baik\n2,"rusak\n3,baik\n4,"a\nb"\n5,ru"sak\n6,baik\n');
    expect(rowsOf(reads).map(({ id }) => id)).toEqual(['1', '3', '4', '6']);
    expect(brokenLines(reads)).toEqual([3, 7]);
  });

  it('gives up rows with too few or too many cells', async () => {
    const reads = await read('id,teks\n1\n2,b\n3,c,d\n4,e');
    expect(rowsOf(reads).map(({ id }) => id)).toEqual(['2', '4']);
    expect(brokenLines(reads)).toEqual([2, 4]);
  });

  it('gives up a cell of 10 MB without holding it, and reads on behind it', async () => {
    const big = 'x'.repeat(10_000_000);
    const reads = await read(`id,teks\n1,a\n2,"${big}"\n3,b\n`, 65_536);
    expect(rowsOf(reads).map(({ id }) => id)).toEqual(['1', '3']);
    expect(brokenLines(reads)).toEqual([3]);
  });

  it('gives up a cell of 10 MB that goes over many lines', async () => {
    const big = `${'x'.repeat(99)}\n`.repeat(100_000);
    const reads = await read(`id,teks\n1,a\n2,"${big}"\n3,b\n4,c\n`, 65_536);
    expect(rowsOf(reads).map(({ id }) => id)).toEqual(['1', '3', '4']);
    expect(brokenLines(reads)[0]).toBe(3);
  });

  it('reads back whatever was written by the rules', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\r/g, ''));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.integer({ min: 1, max: 20 }),
        async (cells, size) => {
          const csv = ['a,b', ...cells.map(([one, two]) => `${quoted(one)},${quoted(two)}`)].join('\n');
          expect(rowsOf(await read(csv, size))).toEqual(cells.map(([a, b]) => ({ a, b })));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('reading rows of JSONL', () => {
  it('takes one object a line, passes over empty lines, and tells the line of what is none', async () => {
    const reads = await read('\n{"id":1}\n\n{"id":\n[1]\n{"id":2}');
    expect(rowsOf(reads)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(brokenLines(reads)).toEqual([4, 5]);
  });

  it('gives up a line of more than a million characters', async () => {
    const reads = await read(`{"id":1}\n{"id":"${'x'.repeat(1_100_000)}"}\n{"id":3}`, 65_536);
    expect(rowsOf(reads)).toEqual([{ id: 1 }, { id: 3 }]);
    expect(brokenLines(reads)).toEqual([2]);
  });

  it('reads nothing from nothing', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\n \n')).toEqual([]);
  });
});
