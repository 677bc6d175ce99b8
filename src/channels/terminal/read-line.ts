import type { Inbound } from '../channel.ts';
import { terminal } from './definition.ts';

export interface TypedLine {
  /** Who sits at the keyboard: any name. */
  as: string;
  text: string;
  /** Unique among all lines ever typed. */
  id: string;
  languageHint?: string;
}

/** A line as the message it is. */
export function readLine({ as, text, id, languageHint }: TypedLine): Inbound {
  return {
    channel: terminal.traits.name,
    address: as,
    externalId: id,
    event: { type: 'TEXT', text: text.replace(/\r$/u, '') },
    ...(languageHint !== undefined && { languageHint }),
  };
}
