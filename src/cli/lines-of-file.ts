import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { KancaError } from '../errors.ts';

/**
 * The lines of a UTF-8 file, cut at line feeds only: JSON may hold U+2028, where `readline` cuts too.
 * @throws KancaError FILE_UNREADABLE
 */
export async function* linesOfFile(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of createReadStream(file)) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield line.replace(/\r$/u, '');
    }
  } catch (cause) {
    throw new KancaError(`${file} cannot be read.`, {
      code: 'FILE_UNREADABLE',
      remedy: 'Check the name of the file and your right to read it.',
      cause,
    });
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}
