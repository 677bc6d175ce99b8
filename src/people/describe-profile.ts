import { traitsOf } from '../channels/traits-of.ts';
import type { Var } from '../../flows/text.ts';
import { occupationName } from '../assessments/occupations/occupation-name.ts';
import { wibDate } from '../time/wib-date.ts';
import type { PersonCopy } from '../storage/people/export-person.ts';
import type { Say } from './say.ts';

const needCodes = ['vision', 'hearing', 'movement', 'speech', 'learning'];

/** What registration and the channels told of a person, a line each; what was not told is left out. */
export function describeProfile({ person: copy, accommodation, address }: PersonCopy, say: Say): string[] {
  const shown = (value: Var) => say('person:value', { value });
  const day = (at: Date) => shown({ date: wibDate(at) });
  const fields = (codes: readonly string[]) => codes.map((code) => say(`fields:${code}`)).join(', ');
  const works = (codes: readonly string[]) =>
    codes.map((code) => occupationName(code, copy.language)).join(', ');
  const known = <T>(value: T | null, put: (value: T) => string) => (value === null ? '' : put(value));
  const study = ({ major, graduatedYear }: typeof copy) =>
    [major ?? '', known(graduatedYear, (year) => say('onboarding:finished', { year: String(year) }))]
      .filter((part) => part !== '')
      .join(', ');
  const lines: [string, string][] = [
    [say('onboarding:label_name'), copy.name ?? ''],
    [
      say('onboarding:label_birthDate'),
      known(copy.birthDate, (at) => shown({ date: at.toISOString().slice(0, 10) })),
    ],
    [say('onboarding:label_gender'), known(copy.gender, (code) => say(`onboarding:gender${code}`))],
    [say('onboarding:label_regency'), known(copy.regency, (region) => shown({ region }))],
    [say('onboarding:label_education'), known(copy.education, (level) => say(`common:education_${level}`))],
    [say('onboarding:label_study'), study(copy)],
    [say('onboarding:label_fields'), fields(copy.fields)],
    [say('person:worked'), copy.worked ?? ''],
    [say('person:occupations'), works(copy.occupations)],
    [
      say('onboarding:label_experience'),
      known(copy.experienceYears, (count) => say('onboarding:years', { count })),
    ],
    [say('onboarding:label_wish'), copy.wish ?? ''],
    [say('person:wishFields'), fields(copy.wishFields)],
    [say('person:wishOccupations'), works(copy.wishOccupations)],
    [say('onboarding:label_places'), copy.places.map((code) => sayPlace(code, say)).join(', ')],
    [say('onboarding:label_pay'), known(copy.payMin, (money) => shown({ money }))],
    [say('onboarding:label_phone'), copy.phone ?? ''],
    [say('onboarding:label_accommodation'), accommodation.map(({ need }) => sayNeed(need, say)).join(', ')],
    [
      say('person:interestCode'),
      [...(copy.interestCode ?? '')].map((letter) => say(`riasec48:scales.${letter}.name`)).join(', '),
    ],
    [say('person:language'), say(`person:language_${copy.language}`)],
    [say('person:plain'), say(copy.plainText ? 'common:yes' : 'common:no')],
    [say('person:since'), day(copy.createdAt)],
    [say('person:registered'), known(copy.registeredAt, day)],
    [say('person:lastSeen'), known(copy.lastSeenAt, day)],
    [say('person:stopped'), known(copy.stoppedAt, day)],
    [say('person:source'), copy.source ?? ''],
    ...address.map(({ channel, externalId }): [string, string] => [traitsOf(channel).label, externalId]),
  ];
  return lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
}

function sayPlace(code: string, say: Say): string {
  return code === 'anywhere'
    ? say('onboarding:placesAnywhere')
    : say('person:value', { value: { region: code } });
}

/** A need is a code, or the person's own words. */
function sayNeed(need: string, say: Say): string {
  return needCodes.includes(need) ? say(`onboarding:accommodation_${need}`) : need;
}
