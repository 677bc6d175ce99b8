import facts from './regions.json' with { type: 'json' };

/** A regency or city of Central Java. */
export interface Regency {
  /** Kemendagri code, e.g. `33.74`. */
  code: string;
  /** Official name, e.g. "Kota Semarang". */
  name: string;
  /** Without "Kabupaten" or "Kota"; four names are shared by a city and a regency. */
  shortName: string;
  type: 'kabupaten' | 'kota';
  seat: string;
  /** Codes of the regencies of the province with a common border. */
  neighbours: string[];
}

/** The 35 regencies and cities by code. Source and licence: `regions.json`. */
export const allRegencies: readonly Regency[] = Object.entries(facts.regencies).map(([code, facts]) => ({
  code,
  name: facts.name,
  shortName: facts.name.replace(/^(Kabupaten|Kota) /, ''),
  type: facts.name.startsWith('Kota ') ? 'kota' : 'kabupaten',
  seat: facts.seat,
  neighbours: facts.neighbours.split(' '),
}));

const byCode = new Map(allRegencies.map((regency) => [regency.code, regency]));

/** The province, as people name it. */
export const provinceName = 'Jawa Tengah';

/** Whether the code is one of the 35. */
export function isRegencyCode(code: string): boolean {
  return byCode.has(code);
}

/** Official name of a code, e.g. "Kota Semarang"; an unknown code is returned as it is. */
export function regionName(code: string): string {
  return byCode.get(code)?.name ?? code;
}

/** Name without "Kabupaten" or "Kota", e.g. "Semarang"; an unknown code is returned as it is. */
export function regionShortName(code: string): string {
  return byCode.get(code)?.shortName ?? code;
}

/** Codes of the regencies of Central Java that share a border of at least 0.5 km; none for an unknown code. */
export function neighbours(code: string): string[] {
  return [...(byCode.get(code)?.neighbours ?? [])];
}

/** The other of the two that share a name: city for regency and regency for city. */
export function twinOf(code: string): string | undefined {
  const self = byCode.get(code);
  return allRegencies.find((other) => other.shortName === self?.shortName && other.code !== code)?.code;
}
