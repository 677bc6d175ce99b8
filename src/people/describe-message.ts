import { wibDate } from '../time/wib-date.ts';
import type { PersonCopy } from '../storage/people/export-person.ts';
import type { Say } from './say.ts';

/** One message that the person sent as a line "day: words"; nothing for what only a platform or a clock told. */
export function describeMessage({ receivedAt, event }: PersonCopy['inbox'][number], say: Say): string[] {
  const words = wordsOf(event, say);
  return words === null ? [] : [`${say('person:day', { date: { date: wibDate(receivedAt) } })}: ${words}`];
}

function wordsOf(event: PersonCopy['inbox'][number]['event'], say: Say): string | null {
  const field = (name: string) => String(event[name] ?? '');
  switch (event.type) {
    case 'TEXT':
      return field('text');
    case 'EDITED':
      return withKind(say('person:event_EDITED'), field('text'));
    case 'REACTED':
      return withKind(say('person:event_REACTED'), field('emoji'));
    case 'PICK':
      return withKind(say('person:event_PICK'), field('label') || field('data'));
    case 'START':
      return withKind(say('person:event_START'), field('payload'));
    case 'CONTACT':
      return withKind(say('person:event_CONTACT'), field('phone'));
    case 'LOCATION':
      return withKind(say('person:event_LOCATION'), `${field('latitude')}, ${field('longitude')}`);
    case 'MEDIA':
      return withKind(say('person:event_MEDIA'), field('caption'));
    default:
      return null;
  }
}

function withKind(kind: string, words: string): string {
  return words === '' ? `(${kind})` : `(${kind}) ${words}`;
}
