import type { FlowPlace } from './flow-place.ts';

/** Where somebody rests who has begun something and may be reminded of it. */
export const unfinishedPlaces = {
  registration: { flow: 'onboarding' },
  questionnaire: { flow: 'assessment', state: 'asking' },
} as const satisfies Record<string, FlowPlace>;
