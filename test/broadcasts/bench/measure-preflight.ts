import { parseAudience } from '../../../src/broadcasts/audience/parse-audience.ts';
import { groupAudience } from '../../../src/storage/broadcasts/group-audience.ts';
import type { Database } from '../../../src/storage/database.ts';
import { openTestDatabase } from '../../support/database.ts';

const audiences = [
  'registered',
  'regency=33.22 and not assessed',
  'age=18..24 and (education in SMA,SMK or field=garmen) and seen<30d',
];
const runs = 3;

/** Seconds (median) of the look ahead at a broadcast among `people` generated people; only PostgreSQL is of interest. */
export async function measurePreflight(people: number): Promise<Record<string, unknown>> {
  const db = await openTestDatabase();
  try {
    await generate(db, people);
    const seconds: Record<string, unknown> = {};
    for (const source of audiences) {
      const request = {
        audience: parseAudience(source),
        scope: null,
        language: null,
        template: true,
        now: new Date(),
      };
      const preflight = await median(() => db.prisma.$transaction((tx) => groupAudience(tx, request)));
      const groups = await db.prisma.$transaction((tx) => groupAudience(tx, request));
      seconds[source] = { preflight, people: groups.reduce((sum, { people: more }) => sum + more, 0) };
    }
    return { people, database: db.kind, seconds };
  } finally {
    await db.close();
  }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work();
    times.push(Math.round(performance.now() - began) / 1000);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

/** Each with an address (one in ten with two), a consent or two, a third assessed, half a million notices this week. */
async function generate({ prisma }: Database, people: number): Promise<void> {
  const half = Math.floor(people / 2);
  for (const sql of [
    `INSERT INTO person (id, language, regency, education, birth_date, gender, fields, interest_code, registered_at, stopped_at)
     SELECT n, (ARRAY['id','id','jv','en'])[1 + n % 4], '33.' || lpad((1 + n % 29)::text, 2, '0'),
       (ARRAY['SMP','SMA','SMK','S1'])[1 + n % 4], date '1975-01-01' + (n * 37 % 12000), (ARRAY['L','P'])[1 + n % 2],
       ARRAY[(ARRAY['garmen','mesin','kuliner'])[1 + n % 3]], CASE WHEN n % 3 = 0 THEN 'SAE' END,
       now() - make_interval(days => n % 400), CASE WHEN n % 50 = 0 THEN now() END
     FROM generate_series(1, ${people}) n`,
    `INSERT INTO address (person_id, channel, external_id, last_seen_at, state)
     SELECT n, (ARRAY['telegram','whatsapp-web','whatsapp-cloud'])[1 + n % 3], 'a' || n,
       now() - make_interval(hours => n * 13 % 2400), CASE WHEN n % 40 = 0 THEN 'unreachable' ELSE 'active' END
     FROM generate_series(1, ${people}) n`,
    `INSERT INTO address (person_id, channel, external_id, last_seen_at)
     SELECT n, 'telegram', 'b' || n, now() - make_interval(hours => n * 7 % 2400) FROM generate_series(1, ${people}, 10) n`,
    `INSERT INTO consent (person_id, purpose, word, channel, at)
     SELECT n, 'alerts', 'granted', 'telegram', now() - interval '9 days' FROM generate_series(1, ${people}) n`,
    `INSERT INTO consent (person_id, purpose, word, channel, at)
     SELECT n, 'alerts', CASE WHEN n % 2 = 0 THEN 'granted' ELSE 'withdrawn' END, 'telegram', now() - interval '5 days' FROM generate_series(1, ${people}, 10) n`,
    `INSERT INTO assessment (person_id, instrument, instrument_version, language, channel, rule, finished_at)
     SELECT n, 'riasec48', '1', 'id', 'telegram', 'decision', now() FROM generate_series(3, ${people}, 3) n`,
    `INSERT INTO outbox (address_id, person_id, channel, lane, purpose, message, state, sent_at)
     SELECT n, n, 'telegram', 1, 'alert', '{}', 'sent', now() - make_interval(hours => n % 168) FROM generate_series(1, ${half}) n`,
    'VACUUM ANALYZE person',
    'VACUUM ANALYZE address',
    'VACUUM ANALYZE consent',
    'VACUUM ANALYZE assessment',
    'VACUUM ANALYZE outbox',
  ]) {
    await prisma.$executeRawUnsafe(sql);
  }
}
