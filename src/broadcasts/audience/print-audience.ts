import type { Audience } from './audience.ts';

/** Writes an audience down in its shortest form; reading it gives the same tree again. */
export function printAudience(audience: Audience): string {
  switch (audience.kind) {
    case 'and':
    case 'or':
      return audience.parts.map((part) => bracketed(part)).join(` ${audience.kind} `);
    case 'not':
      return `not ${bracketed(audience.part)}`;
    case 'fact':
      return audience.fact;
    case 'value': {
      const { attribute, values } = audience;
      return values.length === 1 ? `${attribute}=${values[0] ?? ''}` : `${attribute} in ${values.join(',')}`;
    }
    case 'age':
      return printAge(audience.from, audience.to);
    case 'seen':
      return `seen${audience.within ? '<' : '>='}${audience.days}d`;
    case 'segment':
      return `segment:${/^[\p{L}\p{N}_-]+$/u.test(audience.name) ? audience.name : `"${audience.name}"`}`;
  }
}

function bracketed(audience: Audience): string {
  const text = printAudience(audience);
  return audience.kind === 'and' || audience.kind === 'or' ? `(${text})` : text;
}

function printAge(from: number | null, to: number | null): string {
  if (from === null) return `age<=${to ?? 0}`;
  if (to === null) return `age>=${from}`;
  return from === to ? `age=${from}` : `age=${from}..${to}`;
}
