import { CommanderError } from 'commander';
import { describeError, toKancaError } from '../errors.ts';
import { ExitCode } from './exit-code.ts';
import { makeProgram } from './make-program.ts';

/** Runs `kanca` with its arguments; sets the exit code: 0 done, 1 failed, 2 wrong settings or usage. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', leaveQuietly);
  const program = await makeProgram(args[0]);
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

/** Whoever reads the output (`| head`) has seen enough. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(ExitCode.done);
}
