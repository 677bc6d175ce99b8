/** At most `length` characters, cut at a blank near the end, with an ellipsis; never within a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 2).replace(/[\ud800-\udbff]$/, '');
  const blank = cut.search(/\s\S*$/);
  return `${(blank > length * 0.8 ? cut.slice(0, blank) : cut).trimEnd()} …`;
}
