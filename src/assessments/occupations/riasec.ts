/** Holland's six kinds of interest in the order in which they lie around the hexagon. */
export const riasec = ['R', 'I', 'A', 'S', 'E', 'C'] as const;

export type RiasecLetter = (typeof riasec)[number];

/** One figure a letter. Only the shape matters: raw sums, predicted sums or thetas, all six in the same unit. */
export type RiasecProfile = Record<RiasecLetter, number>;
