import type { Audience } from './audience.ts';
import { parseAudience } from './parse-audience.ts';
import { printAudience } from './print-audience.ts';

/**
 * Writes an audience with its segments put in down as it is kept: what was agreed to stays, whatever becomes of a segment.
 * @throws AudienceError `tooLong`
 */
export function keepAudience(expanded: Audience): string {
  const source = printAudience(expanded);
  parseAudience(source);
  return source;
}
