import { traitsOf } from '../channels/traits-of.ts';

/** Notices a second that a channel sends, by its name; one without a limit is as fast as we are. */
export type PaceOf = (channel: string) => number;

/** Of a channel without a limit. */
export const unlimitedPace = 500;

/** What channels send as a rule; `paceBy` knows what the settings ask for. */
export const noticesPerSecond: PaceOf = (channel) => traitsOf(channel).noticesPerSecond ?? unlimitedPace;
