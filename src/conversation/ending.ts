import type { Text } from '../../flows/text.ts';

/** How the turn ends: with the open question (short: with these texts in its place), or with nothing said. */
export type Ending = { ask: 'open' } | { ask: 'again'; instead: Text[] } | { ask: 'nothing'; toast?: string };
