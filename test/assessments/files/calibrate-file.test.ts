import { describe, expect, it } from 'vitest';
import { calibrateFile } from '../../../src/assessments/files/calibrate-file.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { oneScale } from '../fixtures/one-scale.ts';
import { simulatePeople } from '../fixtures/simulate-people.ts';

const riasec = await loadInstrument('riasec48');
const scale = oneScale(riasec, 'S');

describe('calibrateFile', () => {
  it('leaves out whoever answered without reading, where asked to, and counts them', async () => {
    const real = simulatePeople(riasec, 300).map((scores) => [...scores].map((score) => score + 1));
    const alike = Array.from({ length: 20 }, () => riasec.items.map(() => 4));
    const lines = [...real, ...alike].map((values, id) =>
      JSON.stringify({
        id,
        responses: Object.fromEntries(riasec.items.map((item, at) => [item.id, values[at]])),
      }),
    );
    const options = { date: '2026-11-28', sample: 'simulated', maxIterations: 2 };
    expect(await calibrateFile(riasec, lines, options)).toMatchObject({ people: 320, leftOut: 0 });
    const without = await calibrateFile(riasec, lines, { ...options, leaveOutDoubted: true });
    expect(without.leftOut).toBeGreaterThanOrEqual(20);
    expect(without.leftOut).toBeLessThan(60);
    expect(without.people).toBe(320 - without.leftOut);
  });

  it('splits the people by what their lines say: gender, age, channel, language', async () => {
    const lines = simulatePeople(scale, 600).map((scores, person) =>
      JSON.stringify({
        id: person,
        gender: person % 2 === 0 ? 'f' : 'm',
        age: [19, 30, 55][person % 3],
        channel: 'terminal',
        responses: Object.fromEntries(scale.items.map(({ id }, index) => [id, (scores[index] ?? 0) + 1])),
      }),
    );
    const { dif, people } = await calibrateFile(scale, lines, { date: '2026-11-24', sample: 'simulated' });
    expect(people).toBe(600);
    expect([...new Set(dif.map(({ by }) => by))]).toEqual(['gender', 'ageBand']);
    const ages = dif.find(({ by }) => by === 'ageBand')?.groups.map(({ name, size }) => [name, size]);
    expect(ages).toEqual([
      ['25-39', 200],
      ['40 and over', 200],
      ['under 25', 200],
    ]);
  });
});
