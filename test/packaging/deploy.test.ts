import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/runtime/create-metrics.ts';

const verifier = '/usr/bin/systemd-analyze';
const deploy = readdirSync('deploy').map((name) => readFileSync(`deploy/${name}`, 'utf8'));
const example = readFileSync('.env.example', 'utf8');

describe('what an office deploys', () => {
  it('sets only settings that there are', () => {
    const named = deploy.flatMap((text) =>
      [...text.matchAll(/\b((?:KANCA|HEALTH|WHATSAPP|TELEGRAM|DATABASE|BACKUP)_[A-Z_]+)\b/gu)].map(
        ([, name]) => name,
      ),
    );
    const known = new Set([...example.matchAll(/\b([A-Z]+(?:_[A-Z]+)+)\b/gu)].map(([, name]) => name));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('watches only metrics that the service has', async () => {
    const text = await createMetrics().text({
      queues: null,
      channels: new Map(),
      backupSeconds: 1,
      stuck: 0,
    });
    const told = ['deploy/alerts.yaml', 'docs/operations.md'].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bkanca_[a-z_]+/gu)].map(([name]) => name),
    );
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([]);
  });

  it.skipIf(!existsSync(verifier))('has a unit that systemd takes', () => {
    const { status, stderr } = spawnSync(verifier, ['verify', 'deploy/kanca.service'], { encoding: 'utf8' });
    // Where this program and its user are not installed, systemd says so too; everything else is ours.
    const faults = stderr
      .split('\n')
      .filter((line) => line.includes('kanca.service') && !/not executable/u.test(line));
    expect(faults, stderr).toEqual([]);
    expect([0, 1]).toContain(status);
  });
});
