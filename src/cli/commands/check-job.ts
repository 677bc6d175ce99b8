import type { Command } from 'commander';
import { checkJob } from '../../job-check/check-job.ts';
import { textsOfFile } from '../texts-of-file.ts';

export function addCheckJob(program: Command): void {
  program
    .command('check-job')
    .description(
      'look for signs of fraud in messages about work: lines {"id","text"} in, {"id","verdict":"red|yellow|green","signs":[{"flag","span","text"}]} out',
    )
    .requiredOption('--in <file>', 'JSONL file')
    .action(async (options: { in: string }) => {
      for await (const { id, text } of textsOfFile(options.in))
        process.stdout.write(`${JSON.stringify({ id, ...checkJob(text) })}\n`);
    });
}
