import type { Audience } from './audience.ts';
import { AudienceError } from './audience-error.ts';
import { parseAudience } from './parse-audience.ts';

/**
 * Puts what a saved segment says in the place of its name, also inside segments.
 * @param load the expression of a segment, null where there is none
 * @throws AudienceError `unknownSegment`, `segmentCircle`, or what a stored segment has wrong
 */
export async function expandSegments(
  audience: Audience,
  load: (name: string) => Promise<string | null>,
  within: readonly string[] = [],
): Promise<Audience> {
  switch (audience.kind) {
    case 'and':
    case 'or': {
      const parts: Audience[] = [];
      for (const part of audience.parts) parts.push(await expandSegments(part, load, within));
      return { kind: audience.kind, parts };
    }
    case 'not':
      return { kind: 'not', part: await expandSegments(audience.part, load, within) };
    case 'segment': {
      const { name } = audience;
      if (within.includes(name)) throw new AudienceError('segmentCircle', { position: 1, found: name });
      const source = await load(name);
      if (source === null) throw new AudienceError('unknownSegment', { position: 1, found: name });
      return expandSegments(parseAudience(source), load, [...within, name]);
    }
    default:
      return audience;
  }
}
