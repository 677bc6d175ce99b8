import { describe, expect, it } from 'vitest';
import { killBackend, killDatabase, runUnderFault, type Victim } from './support/under-fault.ts';

/** FAULT_CHATS=200 FAULT_KILLS=100 is the full measure. */
const chats = Number(process.env['FAULT_CHATS'] ?? 10);
const times = Number(process.env['FAULT_KILLS'] ?? 4);
const onServer = process.env['TEST_DATABASE_URL'] !== undefined;

const longestMs = 3 * 3_600_000;

const faults: [string, number, (victim: Victim) => Promise<unknown>][] = [
  onServer
    ? ['the server ends a connection', 35_001, killBackend]
    : ['the process of the database is killed', 36_001, killDatabase],
  ['a connection breaks', 37_001, async ({ way }) => way.cutOne()],
  ['the answer to a COMMIT is lost', 38_001, ({ way }) => way.swallowCommit()],
];

describe.each(faults)('while many answer a questionnaire and again and again %s', (what, firstId, fault) => {
  it(
    'nobody is stuck, nothing is lost or misfiled, and nobody is asked twice',
    async () => {
      const outcome = await runUnderFault({ firstId, chats, times, fault, direct: fault === killDatabase });
      console.info(`${what}, ${times} times, ${chats} chats: ${JSON.stringify(outcome)}`);
      expect(outcome).toMatchObject({ missing: 0, misfiled: 0, repeats: 0 });
    },
    longestMs,
  );
});
