import type { Command } from 'commander';
import { z } from 'zod';
import { answerKinds } from '../../answers/answer-kinds.ts';
import { understand } from '../../answers/understand.ts';
import { wibDate } from '../../time/wib-date.ts';
import { KancaError } from '../../errors.ts';
import { linesOfFile } from '../lines-of-file.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  kind: z.enum(answerKinds),
  input: z.string(),
});

export function addUnderstand(program: Command): void {
  program
    .command('understand')
    .description('show how typed answers are understood: lines {"id","kind","input"} in, {"id","value"} out')
    .requiredOption('--in <file>', 'JSONL file')
    .option('--today <date>', 'ISO date that ages and short years count from')
    .action((options: { in: string; today?: string }) =>
      understandFile(options.in, options.today ?? wibDate(new Date())),
    );
}

async function understandFile(file: string, today: string): Promise<void> {
  let number = 0;
  for await (const line of linesOfFile(file)) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, kind, input } = parseLine(line, number);
    process.stdout.write(`${JSON.stringify({ id, value: understand(kind, input, today) })}\n`);
  }
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new KancaError(`Line ${number} is not {"id", "kind", "input"} with a known kind.`, {
      code: 'INPUT_INVALID',
      remedy: `Kinds are ${answerKinds.join(', ')}.`,
      cause,
    });
  }
}
