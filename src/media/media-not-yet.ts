/** Code of a KancaError by which a maker says that the file can be had later: the message waits for it. */
export const mediaNotYet = 'MEDIA_NOT_YET';
