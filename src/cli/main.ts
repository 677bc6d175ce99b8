import { Command, CommanderError } from 'commander';
import { describeError, toKancaError } from '../errors.ts';
import { addAssess } from './commands/assess.ts';
import { addBackup } from './commands/backup.ts';
import { addBroadcast } from './commands/broadcast.ts';
import { addChat } from './commands/chat.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addMigrate } from './commands/migrate.ts';
import { addReport } from './commands/report.ts';
import { addRoles } from './commands/roles.ts';
import { addServe } from './commands/serve.ts';
import { addStart } from './commands/start.ts';
import { addUnderstand } from './commands/understand.ts';
import { addWhatsapp } from './commands/whatsapp.ts';
import { ExitCode } from './exit-code.ts';

/** Runs `kanca` with its arguments; sets the exit code: 0 done, 1 failed, 2 wrong settings or usage. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('kanca')
    .description('Kanca Makaryo: a chat assistant for job seekers in Central Java')
    .exitOverride()
    .showHelpAfterError();
  for (const add of [
    addStart,
    addChat,
    addServe,
    addImport,
    addExport,
    addUnderstand,
    addAssess,
    addDoctor,
    addMigrate,
    addBackup,
    addRoles,
    addReport,
    addWhatsapp,
    addBroadcast,
  ]) {
    add(program);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
      return;
    }
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = toKancaError(error).code === 'CONFIG_INVALID' ? ExitCode.usage : ExitCode.failed;
  }
}
