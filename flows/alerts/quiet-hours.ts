/** First and last quiet hour, WIB. */
export const quietHours: Record<string, [number, number]> = { usual: [20, 7], long: [18, 9], none: [0, 0] };
