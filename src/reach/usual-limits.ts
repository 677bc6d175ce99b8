/** On the way to the platform a person's window must still be open, in milliseconds. */
export const windowSlackMs = 60_000;

/** What holds where a person has chosen nothing: notices in any seven days, quiet hours in WIB. */
export const usualLimits = { weeklyCap: 7, quietFrom: 20, quietUntil: 7 } as const;
