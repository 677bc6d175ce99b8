import { readFileSync } from 'node:fs';
import type { TelegramStandIn } from '../../stand-ins/telegram/start-telegram-stand-in.ts';

const texts = JSON.parse(
  readFileSync(new URL('../../../locales/id/riasec48.json', import.meta.url), 'utf8'),
) as { items: Record<string, string> };
const items = Object.keys(texts.items);
/** Longest first: one activity may be the beginning of another. */
const byText = Object.entries(texts.items).sort(([, a], [, b]) => b.length - a.length);

export interface Respondents {
  /** Questions shown to each person, in order, repeats included. */
  shown: ReadonlyMap<number, string[]>;
  /** Persons who were told that they are done. */
  finished: ReadonlySet<number>;
  /** Resolves when so many questions have been shown to all together. */
  seen(count: number): Promise<void>;
  /** Questions shown more than once. */
  repeats(): number;
}

/** The answer of everybody to an item: it tells the item, so an answer in the wrong place shows. */
export function answerTo(item: string): number {
  return ((items.indexOf(item) * 7 + 3) % 5) + 1;
}

/** People who answer every question of the 48-item form they are shown, the repeated ones too, at once. */
export function startRespondents(standIn: TelegramStandIn, by: 'text' | 'button'): Respondents {
  const shown = new Map<number, string[]>();
  const finished = new Set<number>();
  const waiting: { count: number; resolve: () => void }[] = [];
  let total = 0;

  standIn.onMessage((message, user, edited) => {
    if (edited) return;
    const item = itemOf(message.text ?? '');
    if (item === undefined) {
      if ((shown.get(user.id)?.length ?? 0) >= items.length) finished.add(user.id);
      return;
    }
    shown.set(user.id, [...(shown.get(user.id) ?? []), item]);
    total += 1;
    for (const one of waiting) if (total >= one.count) one.resolve();
    const value = answerTo(item);
    if (by === 'text') user.sends(`${value}`);
    else user.presses(message.message_id, value - 1);
  });

  return {
    shown,
    finished,
    seen: (count) =>
      new Promise((resolve) => (total >= count ? resolve() : waiting.push({ count, resolve }))),
    repeats: () => [...shown.values()].reduce((sum, one) => sum + one.length - new Set(one).size, 0),
  };
}

function itemOf(text: string): string | undefined {
  return / dari 48/u.test(text) ? byText.find(([, activity]) => text.includes(activity))?.[0] : undefined;
}
