import type { Command } from 'commander';
import { z } from 'zod';
import { codeOccupations } from '../../occupations/code-occupations.ts';
import { readJsonLines } from '../read-json-lines.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export function addOccupations(program: Command): void {
  program
    .command('occupations')
    .description('words for work and the official classification')
    .command('code')
    .description(
      'unit groups of KBJI 2014 for words: lines {"id","text"} in, {"id","codes":[{"code","score"}]} out, best first; no codes where no word tells of work',
    )
    .requiredOption('--in <file>', 'JSONL file')
    .option('--limit <count>', 'groups at most', '5')
    .action((options: { in: string; limit: string }) => codeFile(options.in, Number(options.limit)));
}

async function codeFile(file: string, limit: number): Promise<void> {
  for await (const { id, text } of readJsonLines(file, lineSchema, '{"id", "text"}')) {
    process.stdout.write(`${JSON.stringify({ id, codes: codeOccupations(text, { limit }) })}\n`);
  }
}
