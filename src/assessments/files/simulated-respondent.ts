/** One respondent's complete answers asked adaptively, and what all of them would have said. */
export interface SimulatedRespondent {
  items: string[];
  reason: string;
  /** By scale, of the asked items; `raw` predicts the full form. */
  theta: number[];
  se: number[];
  raw: number[];
  /** By scale, of all items: EAP of each scale by itself, raw sums. */
  fullTheta: number[];
  fullRaw: number[];
  /** Scales from the highest down, of the asked items. */
  order: number[];
}
