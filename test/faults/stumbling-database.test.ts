import { describe, expect, it } from 'vitest';
import { faultSize } from './support/fault-size.ts';
import { tellPlay } from './support/tell-play.ts';
import { killBackend, killDatabase, runUnderFault, type Victim } from './support/under-fault.ts';

const { chats, times, long, longestMs } = faultSize({ chats: 10, times: 4 });
const onServer = process.env['TEST_DATABASE_URL'] !== undefined;

const faults: [string, number, (victim: Victim) => Promise<unknown>][] = [
  onServer
    ? ['the server ends a connection', 35_001, killBackend]
    : ['the process of the database is killed', 36_001, killDatabase],
  ['a connection breaks', 37_001, async ({ way }) => way.cutOne()],
  ['the answer to a COMMIT is lost', 38_001, ({ way }) => way.swallowCommit()],
];

describe.each(faults)('while many answer a questionnaire and again and again %s', (_, firstId, fault) => {
  it(
    'nobody is stuck, nothing is lost or misfiled, and nobody is asked twice',
    async (context) => {
      const outcome = await runUnderFault({ firstId, chats, times, fault, direct: fault === killDatabase });
      tellPlay(context, { chats, times, ...outcome });
      expect(outcome).toMatchObject({ missing: 0, misfiled: 0, repeats: 0 });
      // Beside other tests ten seconds are no measure.
      if (long) expect(outcome.stuck).toBe(0);
    },
    longestMs,
  );
});
