import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/channels/channel.ts';
import { KancaError } from '../../src/errors.ts';
import { startChannels } from '../../src/runtime/start-channels.ts';

/** A channel that fails to start as many times as said. */
function failing(name: string, times: number): Channel & { starts: number } {
  const channel = {
    name,
    starts: 0,
    start: async () => {
      channel.starts += 1;
      if (channel.starts <= times)
        throw new KancaError(`${name} refuses.`, { code: 'REFUSED', remedy: 'Mend it.' });
    },
  };
  return channel as unknown as Channel & { starts: number };
}

function start(...channels: Channel[]): { lines: string[]; started: ReturnType<typeof startChannels> } {
  const lines: string[] = [];
  const logger = pino(
    {},
    { write: (line: string) => void lines.push((JSON.parse(line) as { msg: string }).msg) },
  );
  const started = startChannels({
    channels,
    start: (channel) => channel.start(async () => undefined),
    logger,
    firstPauseMs: 5,
    longestPauseMs: 10,
  });
  return { lines, started };
}

describe('starting the channels', () => {
  it('fails with the cause where the only channel cannot start', async () => {
    await expect(start(failing('telegram', Infinity)).started).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('fails where none of several can', async () => {
    const { started } = start(failing('telegram', Infinity), failing('whatsapp-web', Infinity));
    await expect(started).rejects.toThrow('telegram refuses.');
  });

  it('serves by the others, tries again, says the same trouble once and that it is over', async () => {
    const ill = failing('telegram', 3);
    const well = failing('terminal', 0);
    const { lines, started } = start(ill, well);
    const stop = await started;
    while (ill.starts < 4) await new Promise((resolve) => setTimeout(resolve, 5));
    await stop();
    expect(well.starts).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/telegram refuses.*tried again/u);
    expect(lines[1]).toMatch(/serves now/u);
  });

  it('stops trying when the service stops', async () => {
    const ill = failing('telegram', Infinity);
    const stop = await start(ill, failing('terminal', 0)).started;
    await stop();
    const { starts } = ill;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(ill.starts).toBe(starts);
  });
});
