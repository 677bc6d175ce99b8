import lines from '../lists/same-work.json' with { type: 'json' };

const groups = lines.map((line) => line.split(', '));

/** Words and phrases that name one work, by each of them; the first one stands for all. Source: our own list. */
export const sameWork: ReadonlyMap<string, readonly string[]> = new Map(
  groups.flatMap((phrases) => phrases.map((phrase) => [phrase, phrases] as const)),
);

/** How many words the longest phrase has. */
export const longestSameWork = 4;
