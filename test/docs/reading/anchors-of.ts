/** The anchors of a page's headings, as GitHub makes them: lower case, no signs, `-` for blanks, a number on the second. */
export function anchorsOf(page: string): string[] {
  const counts = new Map<string, number>();
  const unfenced = page.replaceAll(/^ *```.*?^ *```/gmsu, '');
  return [...unfenced.matchAll(/^#{1,6} +(.+?) *#*$/gmu)].map(([, heading = '']) => {
    const slug = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const before = counts.get(slug) ?? 0;
    counts.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
}
