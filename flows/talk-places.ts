import type { FlowPlace } from './flow-place.ts';

/** Where a human is at the other end: the bot is silent there, and its notices wait. */
export const talkPlaces: readonly FlowPlace[] = [
  { flow: 'ticket', state: 'talking' },
  { flow: 'counselor', state: 'room' },
  { flow: 'counselor', state: 'result' },
];
