import { measurePace, type Pace, type PaceOptions } from '../broadcasts/bench/measure-pace.ts';
import { measurePeers } from '../broadcasts/bench/measure-peers.ts';
import { measurePreflight } from '../broadcasts/bench/measure-preflight.ts';
import { printResult } from './support/print-result.ts';

const fewPeople = 1_000;
const stormMs = 5_000;

/**
 * Broadcasts against the Telegram stand-in with a strict sliding 30/s and 1/s a chat, by serving processes of their own:
 * one, two on one token, with people who chat meanwhile and people who answer at once, a storm of refusals, ten kills;
 * then two limiters of others in the same run; then the look ahead among a million people. Needs PostgreSQL
 * (TEST_DATABASE_URL): without it only the others are measured. BENCH_BROADCAST_PEOPLE sets the number of people of the
 * first two parts; 10,000 take six minutes each. All else is done with 1,000.
 */
async function benchBroadcast(): Promise<Record<string, unknown>> {
  const server = process.env['TEST_DATABASE_URL'];
  const people = Number(process.env['BENCH_BROADCAST_PEOPLE'] ?? fewPeople);
  return {
    ours: server === undefined ? 'skipped: TEST_DATABASE_URL is not set' : await benchOurs(server, people),
    peers: await measurePeers(fewPeople),
    preflight: server === undefined ? null : await measurePreflight(1_000_000),
  };
}

async function benchOurs(server: string, people: number): Promise<Record<string, Pace | number>> {
  const measure = (options: Partial<PaceOptions>): Promise<Pace> =>
    measurePace(server, { people: fewPeople, processes: 1, ...options });
  const oneProcess = await measure({ people });
  const twoProcesses = await measure({ people, processes: 2 });
  const calm = people === fewPeople ? oneProcess : await measure({});
  const storm = await measure({ stormMs });
  return {
    oneProcess,
    twoProcesses,
    withChatters: await measure({ processes: 2, chattersPerSecond: 2 }),
    withAnswers: await measure({ processes: 2, chattersPerSecond: 2, answerEvery: 10 }),
    storm,
    stormCostSeconds: storm.seconds - calm.seconds,
    tenKills: await measure({ processes: 2, kills: 10 }),
  };
}

printResult('broadcast', await benchBroadcast());
