import { regionName } from '../answers/regions/regions.ts';

/** The employer as seekers read it: a household bears the name of a person, which is never shown. */
export function publicEmployer({
  name,
  kind,
  regency,
}: {
  name: string;
  kind: string;
  regency: string;
}): string {
  return kind === 'household' ? `Rumah tangga di ${regionName(regency)}` : name;
}
