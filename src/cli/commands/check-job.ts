import type { Command } from 'commander';
import { z } from 'zod';
import { KancaError } from '../../errors.ts';
import { checkJob } from '../../job-check/check-job.ts';
import { linesOfFile } from '../lines-of-file.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export function addCheckJob(program: Command): void {
  program
    .command('check-job')
    .description(
      'look for signs of fraud in messages about work: lines {"id","text"} in, {"id","verdict":"red|yellow|green","signs":[{"flag","span","text"}]} out',
    )
    .requiredOption('--in <file>', 'JSONL file')
    .action(async (options: { in: string }) => {
      let number = 0;
      for await (const line of linesOfFile(options.in)) {
        number += 1;
        if (line.trim() === '') continue;
        const { id, text } = parseLine(line, number);
        process.stdout.write(`${JSON.stringify({ id, ...checkJob(text) })}\n`);
      }
    });
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new KancaError(`Line ${number} is not {"id", "text"}.`, {
      code: 'INPUT_INVALID',
      remedy: 'Give one JSON object a line, with "id" and the message as "text".',
      cause,
    });
  }
}
