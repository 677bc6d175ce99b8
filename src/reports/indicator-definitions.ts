import { channelDefinitions } from '../channels/registry.ts';
import { allRegencies } from '../answers/regions/regions.ts';

/** What is counted: people, each once in a period, at the first time. Definitions: docs/indicators.md. */
export const measures = [
  'registered',
  'assessed',
  'alerted',
  'applied',
  'answered',
  'invited',
  'attended',
  'hired',
  'working',
  'kept3',
  'kept6',
] as const;
export type Measure = (typeof measures)[number];

/** Upper ages of the bands; the last has none. */
export const ageBands = ['15-17', '18-24', '25-29', '30-39', '40-49', '50+'] as const;
export const unknown = 'unknown';

/** How people are split, with all categories there can be: which ones are listed must not depend on the people. */
export const dimensions = {
  sex: ['L', 'P', unknown],
  age: [...ageBands, unknown],
  disability: ['yes', 'notSaid', unknown],
  regency: [...allRegencies.map(({ code }) => code), unknown],
  channel: [...new Set(channelDefinitions.map(({ traits }) => traits.family)), unknown],
} as const;
export type Dimension = keyof typeof dimensions | 'month';
