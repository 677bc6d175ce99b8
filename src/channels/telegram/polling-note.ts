/** Key of the account note that says why no updates come. */
export const pollingNote = 'polling';
