import type { FlowPlace } from './flow-place.ts';

/** Where a person writes with somebody of the office. */
export const ownTalk: FlowPlace = { flow: 'ticket', state: 'talking' };

/** Where a human is at the other end: the bot is silent there, and its notices wait. */
export const talkPlaces: readonly FlowPlace[] = [
  ownTalk,
  { flow: 'counselor', state: 'room' },
  { flow: 'counselor', state: 'result' },
];
