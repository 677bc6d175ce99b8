import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  deriveOccupations,
  type OccupationGroup,
  type OnetOccupation,
} from '../../../src/assessments/occupations/derive-occupations.ts';
import data from '../../../src/assessments/occupations/occupations.json' with { type: 'json' };
import groups from '../../../src/assessments/occupations/occupation-groups.json' with { type: 'json' };
import { occupations } from '../../../src/assessments/occupations/occupations.ts';
import { riasec, type RiasecProfile } from '../../../src/assessments/occupations/riasec.ts';

const root = new URL('../../../', import.meta.url);
const onetFile = new URL('../shared/psychometrics/occupations/onet-interest-profiles.json', root);
const hasOnet = existsSync(onetFile);
if (!hasOnet) console.warn(`Not derived again: ${onetFile.pathname} is absent.`);

describe('the occupation groups', () => {
  it('are small enough to load and credit their source', () => {
    const file = new URL('src/assessments/occupations/occupations.json', root);
    expect(statSync(file).size).toBeLessThan(150_000);
    expect(data.licence).toBe('CC BY 4.0');
    expect(data.credit).toContain('USDOL/ETA');
  });

  it('have one plain name each in both languages, and figures within the scales', () => {
    const all = [...occupations.values()];
    expect(all.length).toBeGreaterThan(300);
    expect(new Set(all.map(({ names }) => names.id)).size).toBe(all.length);
    for (const { isco, names, zone, profile } of all) {
      expect(isco).toMatch(/^[1-9]\d{3}$/);
      expect(names.id.length, names.id).toBeLessThanOrEqual(60);
      expect(names.en.length, names.en).toBeGreaterThan(3);
      expect([1, 2, 3, 4, 5]).toContain(zone);
      for (const letter of riasec) expect(profile[letter]).toBeGreaterThanOrEqual(1);
      for (const letter of riasec) expect(profile[letter]).toBeLessThanOrEqual(7);
    }
  });

  it.each<[string, string, string]>([
    ['7231', 'R', 'motor mechanics work with their hands'],
    ['2342', 'S', 'early childhood teachers work with people'],
    ['2652', 'A', 'musicians make art'],
    ['2131', 'I', 'biologists investigate'],
    ['3322', 'E', 'sales representatives persuade'],
    ['4110', 'C', 'office clerks keep order'],
  ])('put %s highest on %s: %s', (isco, letter) => {
    const profile = occupations.get(isco)?.profile as RiasecProfile;
    expect(riasec.toSorted((one, other) => profile[other] - profile[one])[0]).toBe(letter);
  });

  it.skipIf(!hasOnet)('are what the named groups and the O*NET figures give', () => {
    const onet = JSON.parse(readFileSync(onetFile, 'utf8')) as OnetOccupation[];
    expect(deriveOccupations(groups as OccupationGroup[], onet)).toEqual(data.occupations);
  });
});

describe('deriving a group', () => {
  const flat = { R: 4, I: 4, A: 4, S: 4, E: 4, C: 4 };
  const onet: OnetOccupation[] = [
    { soc: 'a', oi: { ...flat, R: 7 }, jobZone: 2, isco08: ['7000'] },
    { soc: 'b', oi: { ...flat, R: 1 }, jobZone: 5, isco08: ['7000', '7001', '7002'] },
  ];
  const group = { isco: '7000', id: 'Tukang', en: 'Workers' };

  it('counts an occupation the less the more groups it is linked to', () => {
    expect(deriveOccupations([group], onet)[0]).toMatchObject({ zone: 3, oi: [5.5, 4, 4, 4, 4, 4] });
  });

  it('takes picked occupations alone', () => {
    expect(deriveOccupations([{ ...group, onet: ['b'] }], onet)[0]).toMatchObject({ oi: [1, 4, 4, 4, 4, 4] });
  });

  it('refuses a group without any occupation', () => {
    expect(() => deriveOccupations([{ ...group, isco: '9999' }], onet)).toThrow('9999');
  });
});
