import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

function kanca(...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'kanca-usage-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { PATH: process.env['PATH'], KANCA_ENV_FILE: '/dev/null', KANCA_DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/kanca.js', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it('says what is wrong with a call in a line or three, and ends with 2', () => {
    for (const args of [
      ['serv'],
      ['roles', 'invite'],
      ['serve', '--only', 'cook'],
      ['import', 'vacancies'],
    ]) {
      const { status, stderr } = kanca(...args);
      expect([args.join(' '), status]).toEqual([args.join(' '), 2]);
      expect(stderr.trim().split('\n').length, stderr).toBeLessThanOrEqual(3);
    }
  });

  it('marks in its help what cannot be left out', () => {
    const { status, stdout } = kanca('roles', 'invite', '--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/--role <role>.*\n?.*required/u);
    expect(stdout).not.toMatch(/--days <days>[^-]*required/u);
  });

  it('writes over no file unasked, before it looks at anything else', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kanca-out-')), 'there.json');
    writeFileSync(file, 'mine');
    const { status, stderr } = kanca(
      'assess',
      'calibrate',
      '--instrument',
      'riasec48',
      '--in',
      file,
      '--out',
      file,
    );
    expect(status).toBe(1);
    expect(stderr).toContain('FILE_EXISTS');
    rmSync(join(file, '..'), { recursive: true });
  });
});
