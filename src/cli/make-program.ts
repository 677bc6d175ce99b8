import { readFileSync } from 'node:fs';
import { Command, Help, type Option } from 'commander';

type Add = (program: Command) => void;

/** Each command is loaded when it is called, so that a chat does not wait for a browser's client or the psychometrics. */
const commands: Record<string, () => Promise<Add>> = {
  start: async () => (await import('./commands/start.ts')).addStart,
  chat: async () => (await import('./commands/chat.ts')).addChat,
  init: async () => (await import('./commands/init.ts')).addInit,
  serve: async () => (await import('./commands/serve.ts')).addServe,
  import: async () => (await import('./commands/import.ts')).addImport,
  export: async () => (await import('./commands/export.ts')).addExport,
  occupations: async () => (await import('./commands/occupations.ts')).addOccupations,
  vacancies: async () => (await import('./commands/vacancies.ts')).addVacancies,
  understand: async () => (await import('./commands/understand.ts')).addUnderstand,
  'check-job': async () => (await import('./commands/check-job.ts')).addCheckJob,
  lint: async () => (await import('./commands/lint.ts')).addLint,
  assess: async () => (await import('./commands/assess.ts')).addAssess,
  broadcast: async () => (await import('./commands/broadcast.ts')).addBroadcast,
  roles: async () => (await import('./commands/roles.ts')).addRoles,
  report: async () => (await import('./commands/report.ts')).addReport,
  whatsapp: async () => (await import('./commands/whatsapp.ts')).addWhatsapp,
  doctor: async () => (await import('./commands/doctor.ts')).addDoctor,
  inbox: async () => (await import('./commands/inbox.ts')).addInbox,
  rehearse: async () => (await import('./commands/rehearse.ts')).addRehearse,
  migrate: async () => (await import('./commands/migrate.ts')).addMigrate,
  backup: async () => (await import('./commands/backup.ts')).addBackup,
  restore: async () => (await import('./commands/restore.ts')).addRestore,
};

/**
 * The command line as commander has it.
 * @param name the only command that is to be loaded; left out, or none there is: all
 */
export async function makeProgram(name = ''): Promise<Command> {
  const program = new Command('kanca')
    .description('Kanca Makaryo: a chat assistant for job seekers in Central Java')
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError('`--help` after it shows how it is used.')
    .configureHelp({ optionDescription: describeOption });
  const called = Object.hasOwn(commands, name) ? commands[name] : undefined;
  for (const load of called === undefined ? Object.values(commands) : [called]) (await load())(program);
  return program;
}

/** As Commander does, and whether it may be left out. */
function describeOption(option: Option): string {
  const usual = new Help().optionDescription(option);
  return option.mandatory ? `${usual} (required)` : usual;
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
