import { z } from 'zod';
import { KancaError } from '../errors.ts';
import { linesOfFile } from './lines-of-file.ts';

const textSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().optional(),
});

/**
 * The texts of a JSONL file, lines `{"id","text"}`, with a `title` where they have one; empty lines are passed over.
 * @throws KancaError FILE_UNREADABLE; INPUT_INVALID with the number of the line
 */
export async function* textsOfFile(file: string): AsyncGenerator<z.infer<typeof textSchema>> {
  let number = 0;
  for await (const line of linesOfFile(file)) {
    number += 1;
    if (line.trim() !== '') yield parse(line, number);
  }
}

function parse(line: string, number: number): z.infer<typeof textSchema> {
  try {
    return textSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new KancaError(`Line ${number} is not {"id", "text"}.`, {
      code: 'INPUT_INVALID',
      remedy: 'Write one JSON object a line: an id (text or number) and the text.',
      cause,
    });
  }
}
