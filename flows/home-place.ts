import type { FlowPlace } from './flow-place.ts';

/** Where everybody rests who has nothing open. */
export const homePlace = { flow: 'menu' } as const satisfies FlowPlace;
