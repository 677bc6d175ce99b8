import { describe, expect, it } from 'vitest';
import { loadInstrument } from '../../../src/assessments/instruments/load-instrument.ts';
import { parseInstrument } from '../../../src/assessments/instruments/parse-instrument.ts';

describe('instruments', () => {
  it.each([
    ['riasec48', 48, 'RIASEC', []],
    ['ipip50', 50, 'ENACO', ['E2', 'N2']],
  ])('%s is complete and provisional', async (id, count, letters, reversed) => {
    const instrument = await loadInstrument(id);
    expect(instrument.items).toHaveLength(count);
    expect(instrument.scales.map((scale) => scale.id).join('')).toBe(letters);
    expect(instrument.status).toMatch(/^provisional/);
    const flipped = instrument.items.filter((item) => item.reverse).map((item) => item.id);
    expect(flipped).toEqual(expect.arrayContaining(reversed));
  });

  it('are found by version, and are the same object each time', async () => {
    expect(await loadInstrument('riasec48@1')).toBe(await loadInstrument('riasec48'));
  });

  it.each(['riasec49', 'riasec48@7', '../riasec48', ''])('refuse %j', async (name) => {
    await expect(loadInstrument(name)).rejects.toMatchObject({ code: 'UNKNOWN_INSTRUMENT' });
  });

  it('are refused with thresholds that do not rise or items without a scale', async () => {
    const good = await loadInstrument('riasec48');
    const [first, ...others] = good.items;
    const broken = (change: object) => ({ ...good, items: [{ ...first, ...change }, ...others] });
    expect(() => parseInstrument(broken({ b: [0, 1, 1, 2] }))).toThrow(/R1 do not rise/);
    expect(() => parseInstrument(broken({ scale: 'X' }))).toThrow(/R1 belongs to no scale/);
    expect(() => parseInstrument({ id: 'x' })).toThrow(expect.objectContaining({ code: 'BAD_INSTRUMENT' }));
  });
});
