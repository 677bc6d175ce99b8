import { educationLevels } from '../../answers/education/education-levels.ts';
import { allRegencies, isRegencyCode } from '../../answers/regions/regions.ts';
import { channelDefinitions } from '../../channels/registry.ts';
import { languages } from '../../../flows/languages.ts';
import { fieldCodes } from '../../vacancies/fields/field-codes.ts';
import type { Attribute } from './audience.ts';
import type { AudienceError } from './audience-error.ts';
import { type AudienceFault } from './audience-error.ts';
import { occupationOf } from './occupation-of.ts';
import { valueWords } from './value-words.ts';

/** Reads one value of an attribute; `fail` makes the error for it. */
export function readValue(
  attribute: Attribute,
  text: string,
  fail: (fault: AudienceFault, example: string) => AudienceError,
): string {
  if (attribute === 'regency') return readRegency(text, fail);
  const known = closed[attribute];
  const said = text.toLowerCase();
  const value =
    known === undefined
      ? readOpen(attribute, text)
      : (known.find((one) => one.toLowerCase() === said) ?? valueWords[attribute]?.[said]);
  if (value === undefined || value === null) throw fail('badValue', examples[attribute]);
  return value;
}

/** Values there are, for attributes with a fixed list. */
const closed: Partial<Record<Attribute, readonly string[]>> = {
  sex: ['L', 'P'],
  education: educationLevels,
  field: fieldCodes,
  interest: ['R', 'I', 'A', 'S', 'E', 'C'],
  consent: ['account', 'matching', 'alerts', 'questionnaire', 'sharing', 'statistics', 'research'],
  channel: channelDefinitions.map(({ traits }) => traits.name),
  language: languages,
};

/** One example for each attribute, shown with errors. */
export const examples: Record<Attribute, string> = {
  regency: 'regency=33.74',
  sex: 'sex=P',
  education: 'education in SMA,SMK',
  field: 'field=garmen',
  occupation: 'occupation="penjahit"',
  interest: 'interest=S',
  consent: 'consent=alerts',
  channel: 'channel=telegram',
  language: 'language=jv',
  tag: 'tag=jobfair',
  applied: 'applied=K7MA',
  answered: 'answered=12',
  missed: 'missed=12',
};

function readOpen(attribute: Attribute, text: string): string | null {
  if (attribute === 'occupation') return occupationOf(text);
  if (attribute === 'applied') return /^[a-z0-9]{4,8}$/iu.test(text) ? text.toUpperCase() : null;
  if (attribute === 'missed') return /^[1-9]\d{0,8}$/u.test(text) ? text : null;
  if (attribute === 'answered')
    return /^[1-9]\d{0,8}(?:\.(?:[1-9]|yes|question|no|other))?$/u.test(text) ? text : null;
  return /^[\p{L}\p{N}_-]{1,40}$/u.test(text) ? text.toLowerCase() : null;
}

/** A code, an official name, or a short name that only one of the 35 has. */
function readRegency(text: string, fail: (fault: AudienceFault, example: string) => AudienceError): string {
  if (isRegencyCode(text)) return text;
  const name = text.toLowerCase().replace(/^kab\.?\s/u, 'kabupaten ');
  const named = allRegencies.filter(
    (one) => one.name.toLowerCase() === name || one.shortName.toLowerCase() === name,
  );
  const [only] = named;
  if (only === undefined) throw fail('badRegion', examples.regency);
  if (named.length > 1) throw fail('ambiguousRegion', `regency="${only.name}"`);
  return only.code;
}
