import { readFileSync } from 'node:fs';

const texts = JSON.parse(
  readFileSync(new URL('../../../locales/id/riasec48.json', import.meta.url), 'utf8'),
) as { items: Record<string, string> };
const items = Object.entries(texts.items);
/** How much the person of these tests likes each kind of work, 1 to 4. */
const liking: Record<string, number> = { R: 2, I: 1, A: 1, S: 3, E: 4, C: 4 };

/** How much the person likes the activity named in a text, 1 to 5; null where none is. A little more every second one. */
export function likeActivity(said: string): number | null {
  const at = items.findIndex(([, activity]) => said.toLowerCase().includes(activity.toLowerCase()));
  if (at < 0) return null;
  return (liking[items[at]?.[0].charAt(0) ?? ''] ?? 3) + (at % 2);
}
