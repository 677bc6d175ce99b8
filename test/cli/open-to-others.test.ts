import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openToOthers } from '../../src/cli/open-to-others.ts';
import { prepareFolders } from '../../src/storage/embedded/folders.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanca-modes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the data folder', () => {
  it('is closed to other users of the machine also where it was made by hand', () => {
    const data = join(folder, 'data');
    mkdirSync(data);
    chmodSync(data, 0o777);
    prepareFolders(data);
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  it('that is open is told with what is open in it, and so are settings; what is closed or missing is not', () => {
    const data = join(folder, 'data');
    const settings = join(folder, '.env');
    mkdirSync(data);
    writeFileSync(join(data, 'open'), '');
    writeFileSync(join(data, 'closed'), '');
    writeFileSync(settings, 'TOKEN=x');
    chmodSync(join(data, 'open'), 0o644);
    chmodSync(join(data, 'closed'), 0o600);
    chmodSync(settings, 0o644);
    chmodSync(data, 0o755);
    const paths = [data, settings, join(folder, 'missing')];
    expect(openToOthers(paths)).toEqual([data, join(data, 'open'), settings]);
    chmodSync(data, 0o700);
    chmodSync(settings, 0o600);
    expect(openToOthers(paths)).toEqual([]);
  });

  it('is not told of a device in place of a file: it holds nothing, and is everybody’s', () => {
    expect(openToOthers(['/dev/null'])).toEqual([]);
  });
});
