import type { Renderer } from '../../rendering/renderer.ts';
import { AudienceError } from './audience-error.ts';
import { describeAudience } from './describe-audience.ts';
import { parseAudience } from './parse-audience.ts';

/** A kept audience as a sentence in a language; one that cannot be read any more as it is kept. */
export function sayAudience(renderer: Renderer, source: string, language: string): string {
  try {
    return renderer.render(describeAudience(parseAudience(source)), language);
  } catch (error) {
    if (error instanceof AudienceError) return source;
    throw error;
  }
}
