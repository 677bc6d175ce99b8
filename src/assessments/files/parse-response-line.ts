import { z } from 'zod';
import { KancaError } from '../../errors.ts';
import type { Instrument } from '../instruments/instrument-schema.ts';
import { keyAnswers, type Answer } from '../model/key-answers.ts';
import { parseJsonLine } from './parse-json-line.ts';

/** One respondent of a file, with whatever else stood on the line. */
export interface ResponseLine {
  /** As it is written, a number too. */
  id: string;
  /** Number of the line, from 1. */
  number: number;
  answers: Answer[];
  fields: Record<string, unknown>;
}

const lineSchema = z.looseObject({
  id: z.string(),
  responses: z.record(z.string(), z.unknown()),
});

/**
 * One line `{"id", "responses": {"R1": 1..5, …}}`, answers as given; `null` means not answered. Throws
 * `NOT_JSON`, `REPEATED_KEY`, `BAD_LINE`, `NO_ANSWERS`, `UNKNOWN_ITEM` or `VALUE_OUT_OF_RANGE`, naming the line and the item.
 */
export function parseResponseLine(instrument: Instrument, line: string, number: number): ResponseLine {
  const { id, responses, ...fields } = readLine(line, number);
  const answers = Object.entries(responses)
    .filter(([, value]) => value !== null)
    .map(([item, value]) => ({ item, value: value as number }));
  if (answers.length === 0) {
    throw new KancaError(`Line ${number} (${id}): no item is answered.`, {
      code: 'NO_ANSWERS',
      remedy: 'Give at least one answer, or leave the line out.',
    });
  }
  try {
    keyAnswers(instrument, answers);
  } catch (error) {
    if (!(error instanceof KancaError)) throw error;
    throw new KancaError(`Line ${number} (${id}): ${error.message}`, {
      code: error.code,
      remedy: error.remedy,
      cause: error,
    });
  }
  return { id, number, answers, fields };
}

function readLine(line: string, number: number): z.infer<typeof lineSchema> {
  let data: unknown;
  try {
    data = parseJsonLine(line);
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new KancaError(`Line ${number}: ${cause.message}`, {
        code: 'REPEATED_KEY',
        remedy: 'Give every item once; nobody can know which of two answers is meant.',
        cause,
      });
    }
    const what = line.trim() === '' ? 'is empty' : 'is not JSON';
    throw new KancaError(`Line ${number} ${what}.`, {
      code: 'NOT_JSON',
      remedy: 'Write one object a line, like {"id": "a", "responses": {"R1": 3}}.',
      cause,
    });
  }
  const parsed = lineSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new KancaError(`Line ${number} is not {"id", "responses"}.`, {
    code: 'BAD_LINE',
    remedy: 'Write one object a line, like {"id": "a", "responses": {"R1": 3}}.',
    cause: parsed.error,
  });
}
