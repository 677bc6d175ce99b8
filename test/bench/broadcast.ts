import { measurePace, type Pace } from '../broadcasts/bench/measure-pace.ts';
import { measurePeers } from '../broadcasts/bench/measure-peers.ts';
import { measurePreflight } from '../broadcasts/bench/measure-preflight.ts';
import { printResult } from './support/print-result.ts';

const fewPeople = 1_000;

/**
 * Broadcasts against the Telegram stand-in with a strict sliding 30/s and 1/s a chat, by serving processes of their own:
 * one, two on one token, with people who chat meanwhile, a storm of refusals, ten kills; then two limiters of others in
 * the same run; then the look ahead among a million people. Needs PostgreSQL (TEST_DATABASE_URL): without it only the
 * others are measured. BENCH_BROADCAST_PEOPLE sets the number of people, 1,000 by default.
 */
async function benchBroadcast(): Promise<Record<string, unknown>> {
  const server = process.env['TEST_DATABASE_URL'];
  const people = Number(process.env['BENCH_BROADCAST_PEOPLE'] ?? fewPeople);
  return {
    people,
    ours: server === undefined ? 'skipped: TEST_DATABASE_URL is not set' : await benchOurs(server, people),
    peers: await measurePeers(people),
    preflight: server === undefined ? null : await measurePreflight(1_000_000),
  };
}

async function benchOurs(server: string, people: number): Promise<Record<string, Pace>> {
  return {
    oneProcess: await measurePace(server, { people, processes: 1 }),
    twoProcesses: await measurePace(server, { people, processes: 2 }),
    withChatters: await measurePace(server, { people, processes: 2, chattersPerSecond: 2 }),
    storm: await measurePace(server, { people, processes: 1, stormMs: 5_000 }),
    tenKills: await measurePace(server, { people, processes: 2, kills: 10 }),
  };
}

printResult('broadcast', await benchBroadcast());
