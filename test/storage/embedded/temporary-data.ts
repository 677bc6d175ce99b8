import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readHolder } from '../../../src/storage/embedded/lock.ts';
import { copyEmbeddedTemplate } from '../../support/embedded-template.ts';

export interface TemporaryData {
  readonly dataDir: string;
  readonly run: string;
  remove(): Promise<void>;
}

/** A data folder with a migrated database that no process has opened yet. */
export async function makeTemporaryData(): Promise<TemporaryData> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kanca-test-'));
  await copyEmbeddedTemplate(join(dataDir, 'database'));
  const run = join(dataDir, 'run');
  await mkdir(run);
  return {
    dataDir,
    run,
    remove: async () => {
      await untilReleased(run);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until no process holds the database any more. */
export async function untilReleased(run: string): Promise<void> {
  while (readHolder(run) !== null) await wait(20);
}
