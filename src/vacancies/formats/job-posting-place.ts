import { foldText } from '../../answers/words/fold-text.ts';
import { cleanLine } from '../cleaning/clean-field.ts';
import { readPlace } from '../places/read-place.ts';
import { wholeProvince, type WorkPlace } from '../places/work-place.ts';
import type { Row } from '../reading/row.ts';
import { memberOf } from './json-members.ts';

/** Place of work of a JobPosting: locality first, then street, then region; TELECOMMUTE is work from home. */
export function jobPostingPlace(row: Row): WorkPlace {
  const isTelecommute = cleanLine(row['jobLocationType']).toUpperCase() === 'TELECOMMUTE';
  const location = row['jobLocation'];
  const address = memberOf(location, 'address') ?? memberOf(location, 'name') ?? location;
  const region = cleanLine(memberOf(address, 'addressRegion'));
  const locality = cleanLine(
    memberOf(address, 'addressLocality') ?? (typeof address === 'string' ? address : ''),
  );
  const street = cleanLine(memberOf(address, 'streetAddress'));
  const isElsewhere = region !== '' && !/jawa tengah|jateng|central java/.test(foldText(region));
  const words = [locality, region].filter((part) => part !== '').join(', ');
  if (isElsewhere) return { regency: null, placeText: words, remote: isTelecommute };
  const found = readPlace(locality) ?? readPlace(street);
  if (found !== undefined) return { ...found, remote: found.remote || isTelecommute };
  return { regency: null, placeText: region === '' ? null : wholeProvince, remote: isTelecommute };
}
