/**
 * Words of everyday talk that lie a small typo away from a spelling in `plain-words.ts` ("kendal": kendel). They are
 * taken only for what they are. Found by running the typo search over the utterances this was trained on.
 */
const list = `
  halus indo kabur karim masih mending mengizinkan oprator remote samaran sialan warga harap karier hampus kurir kiri kasar
  kikir leres ngiris dinten ngenteni mengaji mudah tengen within berhijab berhati bersih berhasil larut lamat lamban jagan jangka jajan jantan padahal halal waras lapas lamaran
`;

const words = new Set(list.trim().split(/\s+/));

/** Whether a word must not be taken for a misspelt plain word. */
export function isWordOfItsOwn(word: string): boolean {
  return words.has(word);
}
