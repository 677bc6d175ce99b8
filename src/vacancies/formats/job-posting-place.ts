import { foldText } from '../../answers/words/fold-text.ts';
import { cleanLine } from '../cleaning/clean-field.ts';
import { joinPlaces } from '../places/join-places.ts';
import { readPlace } from '../places/read-place.ts';
import { wholeProvince, type WorkPlace } from '../places/work-place.ts';
import type { Row } from '../reading/row.ts';
import { listOfValues, memberOf, wordsOf } from './json-members.ts';

const ownProvince = /jawa[ -]?tengah|jateng|central java|^(?:id-)?jt$|^33$/;
const ownCountry = /^(?:id|idn|indonesia|republic of indonesia|negara indonesia)$/;
const anywhere = /worldwide|anywhere|seluruh|mana saja|global|asia|apac/;

/**
 * Places of work of a JobPosting: of each place the locality, then the street, then the region. TELECOMMUTE is work from
 * home unless it is for people of other countries or provinces only (`applicantLocationRequirements`).
 */
export function jobPostingPlace(row: Row): WorkPlace & { places: string[] } {
  const isTelecommute = cleanLine(row['jobLocationType']).toUpperCase() === 'TELECOMMUTE';
  const found = listOfValues(row['jobLocation'])
    .flatMap((location) =>
      listOfValues(memberOf(location, 'address') ?? memberOf(location, 'name') ?? location),
    )
    .map(placeOfAddress)
    .filter((place) => place.regency !== null || place.placeText !== null || place.remote);
  const wanted = listOfValues(row['applicantLocationRequirements']).map((area) => cleanLine(wordsOf(area)));
  const isForHere = wanted.filter((name) => name !== '').length === 0 || wanted.some(includesHere);
  const place = joinPlaces(found);
  if (isForHere) return { ...place, remote: place.remote || isTelecommute };
  if (place.regency !== null || !isTelecommute) return { ...place, remote: false };
  return { ...place, placeText: place.placeText ?? wanted.join('; '), remote: false };
}

function includesHere(name: string): boolean {
  const folded = foldText(name);
  if (ownCountry.test(folded) || ownProvince.test(folded) || anywhere.test(folded)) return true;
  return (readPlace(name)?.regency ?? null) !== null;
}

function placeOfAddress(address: unknown): WorkPlace {
  const region = cleanLine(memberOf(address, 'addressRegion'));
  const country = cleanLine(wordsOf(memberOf(address, 'addressCountry')));
  const locality = cleanLine(
    memberOf(address, 'addressLocality') ?? (typeof address === 'object' ? '' : address),
  );
  const words = [locality, region].filter((part) => part !== '').join(', ');
  if (country !== '' && !ownCountry.test(foldText(country))) {
    return {
      regency: null,
      placeText: [words, country].filter((part) => part !== '').join(', '),
      remote: false,
    };
  }
  const inRegion = ownProvince.test(foldText(region)) ? undefined : readPlace(region);
  const isElsewhere =
    region !== '' && !ownProvince.test(foldText(region)) && !ownCountry.test(foldText(region));
  if (isElsewhere && inRegion?.regency == null) return { regency: null, placeText: words, remote: false };
  const street = cleanLine(memberOf(address, 'streetAddress'));
  const found = readPlace(locality) ?? inRegion ?? readPlace(street);
  if (found !== undefined) return found;
  const outside = locality === '' ? null : locality;
  return {
    regency: null,
    placeText: ownProvince.test(foldText(region)) ? wholeProvince : outside,
    remote: false,
  };
}
