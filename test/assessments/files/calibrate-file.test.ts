import { describe, expect, it } from 'vitest';
import { calibrateFile } from '../../../src/assessments/files/calibrate-file.ts';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { oneScale } from '../fixtures/one-scale.ts';
import { simulatePeople } from '../fixtures/simulate-people.ts';

const scale = oneScale(await loadInstrument('riasec48'), 'S');

describe('calibrateFile', () => {
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
