import { allRegencies, provinceName } from '../../answers/regions/regions.ts';
import facts from './offices.json' with { type: 'json' };

/** A manpower office as two sources name it. */
export interface Office {
  name: string;
  address: string;
  phone?: string | undefined;
}

/** The manpower office of a regency or of the province by its official name; undefined where it is not sure. */
export function findOffice(place: string): Office | undefined {
  const code = place === provinceName ? '33' : allRegencies.find(({ name }) => name === place)?.code;
  return facts.offices.find((office) => office.code === code);
}
