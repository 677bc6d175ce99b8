import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { KancaError } from '../../errors.ts';

/** Asks one thing after the other, of a person at a terminal or of lines in a pipe. */
export interface Asker {
  /**
   * The next line, without blanks around it; empty where only Enter was pressed.
   * @param secret what is typed is not shown
   * @throws KancaError INPUT_ENDED
   */
  ask(question: string, secret?: boolean): Promise<string>;
  /** Whether the answer is yes; only Enter: `usual`. */
  confirm(question: string, usual: boolean): Promise<boolean>;
  say(line: string): void;
  close(): void;
}

export function createAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Asker {
  let hidden = false;
  const shown = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!hidden) output.write(chunk);
      done();
    },
  });
  const terminal = input.isTTY === true && output.isTTY === true;
  const reader = createInterface({ input, output: shown, terminal });
  const lines = reader[Symbol.asyncIterator]();

  const ask: Asker['ask'] = async (question, secret = false) => {
    output.write(`${question} `);
    hidden = secret;
    const next = await lines.next();
    hidden = false;
    if (secret || !terminal) output.write('\n');
    if (next.done === true)
      throw new KancaError('There was no answer to that.', {
        code: 'INPUT_ENDED',
        remedy: 'Nothing was written. Run `kanca init` in a terminal, or give one line for each question.',
      });
    return next.value.trim();
  };
  return {
    ask,
    confirm: async (question, usual) => {
      const answer = await ask(`${question} [${usual ? 'Y/n' : 'y/N'}]`);
      return answer === '' ? usual : /^y/iu.test(answer);
    },
    say: (line) => void output.write(`${line}\n`),
    close: () => reader.close(),
  };
}
