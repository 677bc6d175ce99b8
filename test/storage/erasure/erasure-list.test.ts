import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openBackupKeys, type BackupKeys } from '../../../src/storage/backup/backup-keys.ts';
import { erasureListIn, readErasures, writeErasures } from '../../../src/storage/erasure/erasure-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'kanca-test-'));
const file = erasureListIn(folder);
const sealed = openBackupKeys(join(folder, 'here'));
const passphrase = 'empat kata acak panjang';
const erasures = [1, 2, 3].map((erasedId) => ({
  receipt: `HP-AAAAA-AAAA${erasedId}`,
  erasedId,
  erasedAt: new Date(Date.UTC(2026, 5, erasedId)),
}));
afterAll(() => rmSync(folder, { recursive: true }));

const receipts = (keys: BackupKeys, unproven?: boolean) =>
  readErasures(file, { keys, unproven }).then(
    (list) => list.map(({ receipt }) => receipt),
    (error: { code?: string }) => error.code,
  );
const all = erasures.map(({ receipt }) => receipt);

function edit(change: (lines: string[]) => string[]): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, `${change(lines).join('\n')}\n`);
}

const edits: [string, (lines: string[]) => string[]][] = [
  [
    'somebody was added',
    ([first = '', ...rest]) => [first.replace('"erasedId":1', '"erasedId":9'), first, ...rest],
  ],
  ['a number was changed', (lines) => lines.map((line) => line.replace('"erasedId":2', '"erasedId":9'))],
  ['a day was changed', (lines) => lines.map((line) => line.replace('2026-06-02', '2020-06-02'))],
  ['somebody was taken out', ([, ...rest]) => rest],
  ['the last was taken out', (lines) => [...lines.slice(0, -2), lines.at(-1) ?? '']],
];
const noEnd = (lines: string[]): string[] => lines.slice(0, -1);

beforeEach(() => {
  rmSync(file, { force: true });
  rmSync(`${file}.unproven`, { force: true });
});

describe('a list of erasures that is sealed with the key of the installation', () => {
  beforeEach(() => writeErasures(file, erasures, sealed));

  it('comes back whole, is read by its owner alone, and grows', async () => {
    expect(await receipts(sealed)).toEqual(all);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const more = { receipt: 'HP-BBBBB-BBBBB', erasedId: 4, erasedAt: new Date() };
    await writeErasures(file, [more], sealed);
    expect(await receipts(sealed)).toEqual([...all, more.receipt]);
    expect(existsSync(`${file}.unproven`)).toBe(false);
  });

  it.each(edits)('is refused when %s, also where it is to be taken as it is', async (_what, change) => {
    edit(change);
    expect(await receipts(sealed)).toBe('BACKUP_CHANGED');
    expect(await receipts(sealed, true)).toBe('BACKUP_CHANGED');
  });

  it('is refused when its seal was cut out, but where it is to be taken as it is', async () => {
    edit(noEnd);
    expect(await receipts(sealed)).toBe('BACKUP_UNPROVEN');
    expect(await receipts(sealed, true)).toEqual(all);
  });

  it('is refused where the key is not here', async () => {
    expect(await receipts(openBackupKeys(join(folder, 'elsewhere')))).toBe('BACKUP_UNPROVEN');
  });

  it.each([...edits, ['its seal was cut out', noEnd] as const])(
    'gets nothing foreign under its seal when %s before it is written again',
    async (_what, change) => {
      edit(change);
      const edited = readFileSync(file, 'utf8');
      await writeErasures(file, erasures, sealed);
      expect(await receipts(sealed)).toEqual(all);
      expect(readFileSync(`${file}.unproven`, 'utf8')).toBe(edited);
    },
  );
});

it('a list that is sealed with a passphrase needs that passphrase, and is refused when it was changed', async () => {
  await writeErasures(file, erasures, { ...sealed, passphrase });
  expect(await receipts({ seals: [], passphrase })).toEqual(all);
  expect(await receipts(sealed, true)).toBe('BACKUP_KEY_MISSING');
  expect(await receipts({ ...sealed, passphrase: 'lain sekali dan panjang' })).toBe('BACKUP_CHANGED');
  edit(([, ...rest]) => rest);
  expect(await receipts({ ...sealed, passphrase }, true)).toBe('BACKUP_CHANGED');
});

it('a list that is none is said to be none', async () => {
  writeFileSync(file, 'x\n');
  expect(await receipts(sealed)).toBe('ERASURES_UNREADABLE');
});
