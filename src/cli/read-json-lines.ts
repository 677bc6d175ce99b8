import type { z } from 'zod';
import { KancaError } from '../errors.ts';
import { linesOfFile } from './lines-of-file.ts';

/**
 * The lines of a JSONL file by a schema, blank ones left out.
 * @throws KancaError INPUT_INVALID naming the line and what it should be
 */
export async function* readJsonLines<T extends z.ZodType>(
  file: string,
  schema: T,
  shape: string,
): AsyncGenerator<z.infer<T>> {
  let number = 0;
  for await (const line of linesOfFile(file)) {
    number += 1;
    if (line.trim() === '') continue;
    yield parseLine(line, schema, number, shape);
  }
}

function parseLine<T extends z.ZodType>(line: string, schema: T, number: number, shape: string): z.infer<T> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new KancaError(`Line ${String(number)} is not ${shape}.`, {
      code: 'INPUT_INVALID',
      remedy: 'Give one JSON object a line, as `--help` and the documents show.',
      cause,
    });
  }
}
