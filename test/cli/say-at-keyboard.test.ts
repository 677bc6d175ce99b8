import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { sayAtKeyboard } from '../../src/cli/say-at-keyboard.ts';

function keyboard(colours: boolean) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 40, hasColors: () => colours });
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const reader = createInterface({ input, output, terminal: true, prompt: '> ' });
  return { reader, input, output, shown: () => shown };
}

it('an alert that arrives while somebody types stands above their line, which is drawn anew', async () => {
  const { reader, input, output, shown } = keyboard(false);
  reader.prompt();
  input.write('kasir so');
  await new Promise((resolve) => setImmediate(resolve));
  const before = shown().length;
  sayAtKeyboard(output, reader, 'Ada lowongan baru.');
  const drawn = shown().slice(before);
  expect(drawn.indexOf('Ada lowongan baru.')).toBeGreaterThan(0);
  expect(drawn.lastIndexOf('> kasir so')).toBeGreaterThan(drawn.indexOf('Ada lowongan baru.'));
  reader.close();
});

it('is coloured only where the terminal has colours', () => {
  for (const colours of [true, false]) {
    const { reader, output, shown } = keyboard(colours);
    sayAtKeyboard(output, undefined, 'Halo');
    expect(shown().includes('\u001B[36mHalo')).toBe(colours);
    reader.close();
  }
});
