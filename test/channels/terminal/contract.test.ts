import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Receive } from '../../../src/channels/channel.ts';
import { createTerminalChannel } from '../../../src/channels/terminal/create-terminal-channel.ts';
import { terminal } from '../../../src/channels/terminal/definition.ts';
import { readLine } from '../../../src/channels/terminal/read-line.ts';
import { describeChannel } from '../contract/describe-channel.ts';

describeChannel({
  traits: terminal.traits,
  // A line that could not be stored is told to whoever typed it; nobody types it twice.
  can: { keep: false, repeat: false, press: false, block: false, throttle: false },
  open: async () => {
    const mediaDir = mkdtempSync(join(tmpdir(), 'terminal-media-'));
    const lines: string[] = [];
    const channel = createTerminalChannel({ mediaDir, json: false, write: (line) => void lines.push(line) });
    let receive: Receive | undefined;
    let count = 0;
    return {
      channel: { ...channel, stop: async () => (await channel.stop(), void (receive = undefined)) },
      address: 'siti',
      start: async (given) => {
        await channel.start(given);
        receive = given;
      },
      writes: async (text) => receive?.([readLine({ as: 'siti', text, id: `line-${++count}` })]),
      sees: () => lines,
      close: async () => rmSync(mediaDir, { recursive: true, force: true }),
    };
  },
});
