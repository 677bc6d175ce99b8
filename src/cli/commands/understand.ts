import type { Command } from 'commander';
import { z } from 'zod';
import { answerKinds } from '../../answers/answer-kinds.ts';
import { understand } from '../../answers/understand.ts';
import { hearText } from '../../conversation/hear-text.ts';
import { wibDate } from '../../time/wib-date.ts';
import { KancaError } from '../../errors.ts';
import { situations } from '../../understanding/intents.ts';
import { linesOfFile } from '../lines-of-file.ts';

const id = z.union([z.string(), z.number()]);
const lineSchema = z.union([
  z.object({
    id,
    kind: z.literal('utterance'),
    context: z.enum(situations).default('any'),
    input: z.string(),
  }),
  z.object({ id, kind: z.enum(answerKinds), input: z.string() }),
]);

export function addUnderstand(program: Command): void {
  program
    .command('understand')
    .description(
      'show how typed answers are understood: lines {"id","kind","input"} in, {"id","value"} out; of kind "utterance" with "context": {"id","intent","slots","confidence"}',
    )
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
    process.stdout.write(`${JSON.stringify(understandLine(parseLine(line, number), today))}\n`);
  }
}

function understandLine(line: z.infer<typeof lineSchema>, today: string): object {
  if (line.kind !== 'utterance') return { id: line.id, value: understand(line.kind, line.input, today) };
  const { intent, slots, confidence } = hearText(line.input, { situation: line.context, today });
  return { id: line.id, intent, slots, confidence: Math.round(confidence * 100) / 100 };
}

function parseLine(line: string, number: number): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new KancaError(`Line ${number} is not {"id", "kind", "input"} with a known kind.`, {
      code: 'INPUT_INVALID',
      remedy: `Kinds are ${answerKinds.join(', ')} and utterance, which takes a "context" of ${situations.join(', ')}.`,
      cause,
    });
  }
}
