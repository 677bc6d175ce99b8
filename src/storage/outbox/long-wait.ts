/** A message put off by more waits for long: beyond the first retries, and the time in which a lost answer may still come. */
export const longWait = `interval '10 seconds'`;
