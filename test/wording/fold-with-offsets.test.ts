import { describe, expect, it } from 'vitest';
import { foldWithOffsets } from '../../src/wording/fold-with-offsets.ts';

describe('a folded text', () => {
  it('has small plain letters for accents, styles and capitals', () => {
    expect(foldWithOffsets('WÁNITA 𝗽𝗿𝗶𝗮 ｍａｋｓ').plain).toBe('wanita pria maks');
  });

  it('knows for every sign where it stood', () => {
    const input = '😀 𝗽é—\u200bx';
    const { plain, offsets } = foldWithOffsets(input);
    expect(plain).toBe('😀 pe-x');
    expect(offsets).toHaveLength(plain.length + 1);
    expect([...plain].map((sign) => [sign, offsets[plain.indexOf(sign)]])).toEqual([
      ['😀', 0],
      [' ', 2],
      ['p', 3],
      ['e', 5],
      ['-', 6],
      ['x', 8],
    ]);
    expect(offsets.at(-1)).toBe(input.length);
  });

  it('has a blank for the marks of a chat and keeps line feeds', () => {
    expect(foldWithOffsets('*Wanita*\r\n_max_\u00a025').plain).toBe(' wanita  \n max  25');
  });
});
