/** What holds where a person has chosen nothing: notices in any seven days, quiet hours in WIB. */
export const usualLimits = { weeklyCap: 7, quietFrom: 20, quietUntil: 7 } as const;
