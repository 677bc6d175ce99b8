import { join } from 'node:path';
import type { Command } from 'commander';
import { createChannels } from '../../runtime/create-channels.ts';
import { checkDatabase, type DatabaseFacts } from '../../storage/check-database.ts';
import { backupFinding } from '../backup-finding.ts';
import type { Finding } from '../finding.ts';
import { openToOthers } from '../open-to-others.ts';
import { ExitCode } from '../exit-code.ts';
import { withDatabase } from '../with-database.ts';

const largestSkewMs = 5_000;
const longestWaitSeconds = 300;

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('look whether everything is well; exit code 1 where it is not')
    .option('--json', 'one JSON object: {"ok", "findings": [{"ok", "what", "detail"}]}')
    .action((options: { json?: boolean }) =>
      withDatabase(
        async ({ config, db, logger }) => {
          const facts = await checkDatabase(db);
          const findings = databaseFindings(facts);
          const { BACKUP_DAILY: daily, BACKUP_HOOK: hook } = config;
          findings.push(
            backupFinding({
              folder: daily === 'off' ? undefined : join(config.KANCA_DATA_DIR, 'backups'),
              hook: hook !== undefined,
              since: facts.since,
              now: new Date(),
            }),
          );
          findings.push(privacyFinding([config.KANCA_DATA_DIR, config.envFile]));
          for (const channel of (await createChannels(config, logger, db)).channels) {
            const { ok, detail } = await channel.health();
            findings.push({ ok, what: channel.name, detail });
          }
          const ok = findings.every((one) => one.ok);
          process.stdout.write(
            options.json === true ? `${JSON.stringify({ ok, findings })}\n` : toLines(findings),
          );
          if (!ok) process.exitCode = ExitCode.failed;
        },
        { update: false },
      ),
    );
}

function toLines(findings: readonly Finding[]): string {
  return findings.map(({ ok, what, detail }) => `${ok ? 'ok  ' : 'BAD '} ${what}: ${detail}\n`).join('');
}

function privacyFinding(paths: readonly string[]): Finding {
  const open = openToOthers(paths);
  const ok = open.length === 0;
  const detail = ok
    ? 'nobody else on this machine can read the data folder and the settings'
    : `${open.length} files and folders are open to other users of this machine: run \`chmod -R go= ${paths.filter((path) => open.includes(path)).join(' ')}\``;
  return { ok, what: 'file modes', detail };
}

function databaseFindings(facts: DatabaseFacts): Finding[] {
  if (facts.unreachable !== null) {
    return [
      { ok: false, what: 'database', detail: `${facts.unreachable.message} ${facts.unreachable.remedy}` },
    ];
  }
  const { migrationProblem, missingMigrations, writingTrouble } = facts;
  return [
    {
      ok: writingTrouble === null,
      what: 'database',
      detail:
        writingTrouble !== null
          ? `${writingTrouble.message} ${writingTrouble.remedy}`
          : `${facts.kind} at ${facts.location}, PostgreSQL ${facts.serverVersion ?? '?'}, ${Math.ceil(facts.sizeBytes / 1e6)} MB`,
    },
    {
      ok: migrationProblem === null && missingMigrations.length === 0,
      what: 'migrations',
      detail:
        migrationProblem !== null
          ? `${migrationProblem.message} ${migrationProblem.remedy}`
          : missingMigrations.length === 0
            ? 'up to date'
            : `missing ${missingMigrations.join(', ')}: run \`kanca migrate\` or start the bot`,
    },
    {
      ok: facts.deadLetters === 0,
      what: 'dead letters',
      detail:
        facts.deadLetters === 0
          ? 'none'
          : `${facts.deadLetters} messages were given up: \`kanca inbox list\` says why; mend the cause, then \`kanca inbox retry all\`, or \`kanca inbox drop ID\``,
    },
    {
      ok: facts.failedOutbox === 0,
      what: 'failed messages',
      detail: facts.failedOutbox === 0 ? 'none' : `${facts.failedOutbox} could not be sent: see outbox.error`,
    },
    { ok: true, what: 'held back', detail: heldBack(facts) },
    {
      ok: facts.oldSending === 0,
      what: 'in hand',
      detail:
        facts.oldSending === 0
          ? 'nothing for long'
          : `${facts.oldSending} messages have been in the hand of a process for minutes: is it stuck, or its platform? They go back by themselves when it ends: restart \`kanca serve\``,
    },
    workersFinding(facts),
    {
      ok: facts.oldestPendingSeconds < longestWaitSeconds,
      what: 'waiting',
      detail: `${facts.unreadInbox} unread, ${facts.pendingOutbox} to send, oldest ${Math.round(facts.oldestPendingSeconds)} s${facts.oldestPendingSeconds < longestWaitSeconds ? '' : ': does `kanca serve` run for that channel?'}`,
    },
    {
      ok: Math.abs(facts.clockSkewMs) < largestSkewMs,
      what: 'clock',
      detail: `${Math.round(facts.clockSkewMs)} ms off the database${Math.abs(facts.clockSkewMs) < largestSkewMs ? '' : ': set the time of this machine (NTP)'}`,
    },
  ];
}

/** Notices that people did not want, or do not want now; nothing is wrong with that. */
function heldBack({ heldBack: counts }: DatabaseFacts): string {
  const parts = Object.entries(counts).map(([why, notices]) => `${notices} ${why}`);
  return parts.length === 0
    ? 'none'
    : `${parts.sort().join(', ')}: notices that wait or were dropped, see docs/reach.md`;
}

function workersFinding({ workers }: DatabaseFacts): Finding {
  const silent = workers.filter(({ state }) => state === 'silent');
  const count = workers.filter(({ state }) => state === 'serving').length;
  const names = silent.map(({ pid, host, quietSeconds }) => `process ${pid} on ${host} (${quietSeconds} s)`);
  return {
    ok: silent.length === 0,
    what: 'processes',
    detail:
      silent.length === 0
        ? `${count} serving`
        : `not heard of: ${names.join(', ')}. Look at its log for WORKER_STUCK or DATABASE_SILENT, restart it, check the network between it and the database`,
  };
}
