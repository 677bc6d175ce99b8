/** So long after writing a person counts as awake, whatever the hour. */
export const awakeMs = 3_600_000;

/** What holds where a person has chosen nothing: notices in any seven days, quiet hours in WIB. */
export const usualLimits = { weeklyCap: 7, quietFrom: 20, quietUntil: 7 } as const;
