/** A number in [0, 1) that depends on `seed` and `step` only (mulberry32 over both). */
export function seededRandom(seed: number, step: number): number {
  let state = (Math.imul(seed | 0, 0x9e3779b1) + Math.imul(step + 1, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}
