import { constants } from 'node:fs';
import { access, cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readHolder } from '../../src/storage/embedded/lock.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { schemaFingerprint } from './schema-fingerprint.ts';

/**
 * Copies an empty migrated database into `target`. The original lies in the temporary folder and is made once
 * for each state of the migrations; that takes some seconds, a copy some hundredths of one.
 */
export async function copyEmbeddedTemplate(target: string): Promise<void> {
  const template = join(tmpdir(), `kanca-template-${userInfo().uid}-${schemaFingerprint()}`);
  if (!(await exists(template))) await makeTemplate(template);
  await cp(join(template, 'database'), target, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** Test files run at once may each make one; the first to finish wins. */
async function makeTemplate(template: string): Promise<void> {
  const draft = await mkdtemp(`${template}-draft-`);
  const database = await openDatabase({ dataDir: draft, lingerMs: 0 });
  await migrate(database);
  await database.close();
  while (readHolder(join(draft, 'run')) !== null) await wait(20);
  await rename(draft, template).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(template))) throw error;
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
