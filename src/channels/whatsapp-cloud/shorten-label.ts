/**
 * A label within `limit` UTF-16 units that still says what is meant: first what stands in brackets goes, then the
 * last words. The whole label stands in the text or the description beside it.
 */
export function shortenLabel(label: string, limit: number): string {
  const whole = label.replace(/\s+/g, ' ').trim();
  if (whole.length <= limit) return whole;
  const bare = whole
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (bare !== '' && bare.length <= limit) return bare;
  const head = (bare || whole).slice(0, limit - 1);
  const space = (bare || whole).charAt(limit - 1) === ' ' ? head.length : head.lastIndexOf(' ');
  const cut = space >= limit / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–-]+$/, '')}…`;
}
