/** When a vacancy was posted, and when it was first seen here. */
export interface Dated {
  /** Not told by many sources. */
  postedAt: Date | null;
  importedAt: Date;
  code: string;
}

/** Newest first: by the day it was posted, those that tell none after them by when they were first seen; last by their code. */
export function byNewness(one: Dated, other: Dated): number {
  const posted = (other.postedAt?.getTime() ?? -Infinity) - (one.postedAt?.getTime() ?? -Infinity);
  if (posted !== 0 && !Number.isNaN(posted)) return posted;
  const seen = other.importedAt.getTime() - one.importedAt.getTime();
  return seen !== 0 ? seen : one.code < other.code ? -1 : Number(one.code > other.code);
}
