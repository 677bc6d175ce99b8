import { KancaError } from '../../errors.ts';

/** What can be wrong with an audience; each has a sentence in `locales/<lang>/audience.json` below `fault_`. */
export type AudienceFault =
  | 'empty' | 'tooLong' | 'unexpected' | 'unfinished' | 'openQuote' | 'openBracket' | 'unknownWord' | 'needsValue'
  | 'needsOperator' | 'badValue' | 'badRegion' | 'ambiguousRegion' | 'badAge' | 'badDays' | 'private'
  | 'unknownSegment' | 'segmentCircle' | 'nobody' | 'everybody' | 'unknownPhrase' | 'mixedOr' | 'unknownWork'; // prettier-ignore

const sentences: Record<AudienceFault, string> = {
  empty: 'The audience is empty.',
  tooLong: 'The audience is too long or too deep.',
  unexpected: 'This is not expected here',
  unfinished: 'The audience stops in the middle.',
  openQuote: 'A quotation mark is not closed',
  openBracket: 'A bracket is not closed',
  unknownWord: 'There is no such attribute',
  needsValue: 'A value is missing',
  needsOperator: 'An operator is missing',
  badValue: 'This value does not exist',
  badRegion: 'This is no regency of Central Java',
  ambiguousRegion: 'Both a city and a regency have this name; write Kota or Kabupaten, or the code',
  badAge: 'An age is a number of years from 0 to 120',
  badDays: 'Write days from 1 to 3650, like 30d',
  private: 'A need for support is never a reason to choose somebody; messages are written to suit it anyway',
  unknownSegment: 'There is no saved segment of this name',
  segmentCircle: 'These segments contain each other',
  nobody: 'This can be true for nobody.',
  unknownPhrase: 'These words are not understood',
  mixedOr: 'In words, "atau" joins only values of one kind; for more write an expression',
  unknownWork: 'It is not clear which work this is',
  everybody: 'This is true for everybody; say whom the message is for.',
};

/** An audience that cannot be used. */
export class AudienceError extends KancaError {
  readonly fault: AudienceFault;
  /** Where in the expression, counted from 1. */
  readonly position: number;
  readonly found: string;
  readonly example: string;

  constructor(fault: AudienceFault, place: { position: number; found?: string; example?: string }) {
    const { position, found = '', example = 'regency=33.74 and not assessed' } = place;
    const named = found === '' ? sentences[fault] : `${sentences[fault]}: ${found}`;
    super(`Audience, position ${position}: ${named}${named.endsWith('.') ? '' : '.'}`, {
      code: 'AUDIENCE_INVALID',
      remedy: `Example: ${example}`,
    });
    this.fault = fault;
    this.position = position;
    this.found = found;
    this.example = example;
  }
}
