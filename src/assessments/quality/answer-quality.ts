/** One sign of answers given without reading. `fast` alone is a weak one. */
export type QualityFlag =
  'zero-variance' | 'long-string' | 'low-variance' | 'inconsistent' | 'person-fit' | 'fast';

/** What the answers look like. Nobody is rejected for it: a retake is offered, or a note put to the result. */
export interface AnswerQuality {
  flags: QualityFlag[];
  verdict: 'fine' | 'note' | 'retake-offered';
  /** Null where there are too few answers to say. */
  measures: {
    longestString: number;
    sd: number | null;
    evenOdd: number | null;
    lz: number | null;
    lzStar: number | null;
    medianSeconds: number | null;
  };
}
