import { clearLine, cursorTo, type Interface } from 'node:readline';
import type { WriteStream } from 'node:tty';
import { wrapLines } from './wrap-lines.ts';

const colour = '\u001B[36m';
const plain = '\u001B[39m';

/**
 * Says something to a person at a keyboard: above what they are typing, which stays under it with its prompt. In colour
 * where the terminal has colours and NO_COLOR is not set.
 */
export function sayAtKeyboard(
  output: Pick<WriteStream, 'write' | 'columns' | 'hasColors'>,
  reader: Pick<Interface, 'prompt'> | undefined,
  text: string,
): void {
  const wrapped = wrapLines(text, output.columns);
  clearLine(output as WriteStream, 0);
  cursorTo(output as WriteStream, 0);
  output.write(`\n${output.hasColors() ? `${colour}${wrapped}${plain}` : wrapped}\n\n`);
  reader?.prompt(true);
}
