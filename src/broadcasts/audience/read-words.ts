import type { Audience } from './audience.ts';
import { AudienceError } from './audience-error.ts';
import { parseAudience } from './parse-audience.ts';
import { readPhrase } from './phrase/read-phrase.ts';

const longest = 1000;
const sign = /[=<>():]/u;

/**
 * An audience as it is typed: as an expression (`daerah=33.24 dan belum tes`) or in words ("perempuan umur 18-24 di Kendal").
 * @throws AudienceError of the form that was meant: with signs of an expression that of {@link parseAudience}, else that of
 *   {@link readPhrase}
 */
export function readWords(source: string): Audience {
  try {
    return parseAudience(source);
  } catch (error) {
    if (!(error instanceof AudienceError) || source.trim() === '' || source.length > longest) throw error;
    try {
      return readPhrase(source);
    } catch (other) {
      throw sign.test(source) ? error : other;
    }
  }
}
