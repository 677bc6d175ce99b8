/** Of how many people how many did it. */
export interface Share {
  did: number;
  of: number;
}

/** With fewer people in a half nothing is said. */
const fewest = 30;
/** Of the normal distribution, for 95 percent on both sides. */
const z = 1.959964;

/**
 * What two random halves tell: the first or the second text did it more often, that is unclear, or there are too few people.
 * More often is only said where the 95 percent interval of the difference leaves zero out.
 */
export function compareHalves(first: Share, second: Share): 'few' | 'unclear' | 'first' | 'second' {
  if (first.of < fewest || second.of < fewest) return 'few';
  const [lower, upper] = differenceInterval(first, second);
  if (lower > 0) return 'first';
  return upper < 0 ? 'second' : 'unclear';
}

/**
 * The 95 percent interval of the difference of two independent shares, first less second, each from -1 to 1. Newcombe (1998),
 * Interval estimation for the difference between independent proportions, Statistics in Medicine 17, 873-890, method 10.
 */
export function differenceInterval(first: Share, second: Share): [lower: number, upper: number] {
  const [p1, l1, u1] = wilson(first);
  const [p2, l2, u2] = wilson(second);
  const difference = p1 - p2;
  return [
    difference - Math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2),
    difference + Math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2),
  ];
}

/** Share and its score interval, Wilson (1927). */
function wilson({ did, of }: Share): [share: number, lower: number, upper: number] {
  const share = did / of;
  const middle = did + z ** 2 / 2;
  const half = z * Math.sqrt((did * (of - did)) / of + z ** 2 / 4);
  return [share, (middle - half) / (of + z ** 2), (middle + half) / (of + z ** 2)];
}
