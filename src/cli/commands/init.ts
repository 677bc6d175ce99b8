import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { channelDefinitions } from '../../channels/registry.ts';
import { environment, envFileOf, readConfig, type Config } from '../../config.ts';
import { describeError, KancaError } from '../../errors.ts';
import { channelWorld } from '../../runtime/channel-world.ts';
import { bringUpToDate } from '../../storage/bring-up-to-date.ts';
import type { Database } from '../../storage/database.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { listGrants } from '../../storage/roles/grants.ts';
import { wibDate } from '../../time/wib-date.ts';
import { backupKeysOf } from '../backup-keys-of.ts';
import { createLogger } from '../create-logger.ts';
import { makeInvite } from '../make-invite.ts';
import { askSettings, type Answers } from '../setup/ask-settings.ts';
import { createAsker, type Asker } from '../setup/create-asker.ts';
import { writeSettings } from '../setup/write-settings.ts';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));
const inviteDays = 7;
const usualHealthPort = 9464;

export function addInit(program: Command): void {
  program
    .command('init')
    .description('ask for the settings, check them at the platforms, write them, invite the first supervisor')
    .action(async () => {
      const asker = createAsker(process.stdin, process.stdout);
      try {
        await init(asker);
      } finally {
        asker.close();
      }
    });
}

/** Nothing is written before everything is answered. */
async function init(asker: Asker): Promise<void> {
  const envFile = envFileOf();
  asker.say(
    `Settings go to ${envFile}. Only Enter takes what stands in brackets; Ctrl-C ends without a change.`,
  );
  const there = existsSync(envFile);
  if (there && !(await asker.confirm('That file is there already. Change it?', false))) {
    asker.say('Nothing was changed.');
    return;
  }
  // What the file says counts below what is answered; a new file says nothing.
  const env = environment(!there);
  const { place, db } = await askDatabase(asker, env);
  try {
    const configWith = (answers: Answers): Config => readConfig({ ...env, ...place, ...answers });
    const logger = createLogger('silent', true);
    const answers = await askSettings({
      asker,
      definitions: channelDefinitions,
      worldWith: (given) => channelWorld(configWith(given), logger, db, { ...env, ...place, ...given }),
    });
    const port = await askPort(asker, env);
    const settings = { ...place, ...answers, HEALTH_PORT: port };
    const kept = writeSettings(envFile, settings, new Date());
    if (kept !== null) asker.say(`What there was is kept in ${kept}.`);
    asker.say(`Written to ${envFile}; only this user can read it.`);
    await inviteSupervisor(asker, { config: readConfig(), db, logger });
  } finally {
    await db.close();
  }
}

/** Asks until the database answers, and brings it up to date. */
async function askDatabase(asker: Asker, env: NodeJS.ProcessEnv): Promise<{ place: Answers; db: Database }> {
  const usual = readConfig(env).KANCA_DATA_DIR;
  for (;;) {
    const dataDir = (await asker.ask(`Folder for data and backups [${usual}]:`)) || usual;
    const databaseUrl = await asker.ask(
      'PostgreSQL, like postgresql://kanca:secret@localhost:5432/kanca [an embedded database in that folder]:',
      true,
    );
    const place = { KANCA_DATA_DIR: dataDir, DATABASE_URL: databaseUrl };
    try {
      const config = readConfig({ ...env, ...place });
      const db = await openDatabase({ dataDir: config.KANCA_DATA_DIR, databaseUrl: config.DATABASE_URL });
      await bringUpToDate(db, join(config.KANCA_DATA_DIR, 'backups'), () => backupKeysOf(config)).catch(
        async (error: unknown) => {
          await db.close();
          throw error;
        },
      );
      asker.say(`ok   database: ${db.kind} at ${db.location}`);
      return { place: { ...place, KANCA_DATA_DIR: config.KANCA_DATA_DIR }, db };
    } catch (error) {
      asker.say(`BAD  database: ${describeError(error)}`);
    }
  }
}

async function askPort(asker: Asker, env: NodeJS.ProcessEnv): Promise<string> {
  for (;;) {
    const port =
      (await asker.ask(`Port on this machine for /health and /metrics [${usualHealthPort}]:`)) ||
      `${usualHealthPort}`;
    try {
      readConfig({ ...env, HEALTH_PORT: port });
      return port;
    } catch (error) {
      if (!(error instanceof KancaError)) throw error;
      asker.say(`BAD  ${error.message}`);
    }
  }
}

async function inviteSupervisor(asker: Asker, context: Parameters<typeof makeInvite>[0]): Promise<void> {
  const grants = await listGrants(context.db.prisma);
  if (grants.some(({ role }) => role === 'supervisor')) {
    asker.say('There is a supervisor already; `kanca roles invite --role supervisor` invites another.');
  } else {
    const wish = { role: 'supervisor' as const, scope: null, days: inviteDays };
    const { code, links, expiresAt } = await makeInvite(context, wish);
    asker.say(`The first supervisor sends this to the bot, once, until ${wibDate(expiresAt)}:`);
    for (const line of [code, ...links]) asker.say(`  ${line}`);
  }
  asker.say(`Next: \`kanca serve\`, then \`kanca doctor\`. More: ${docs}`);
}
