import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Resolves when so many people have finished; fails where nobody has come on for three minutes. */
  allFinished(people: number): Promise<void>;
  /** Looks again in 10 s: how many of so many people have neither finished nor come on since the call. */
  stuck(people: number): Promise<number>;
}

/** A slow machine that does other things as well is not stuck. */
const patienceMs = 180_000;
const healthMs = 10_000;

/** The answer of everybody to an item: it tells the item, so an answer in the wrong place shows. */
export function answerTo(item: string): number {
  return ((items.indexOf(item) * 7 + 3) % 5) + 1;
}

/** People who answer every question of the 48-item form they are shown, the repeated ones too, at once. */
export function startRespondents(standIn: TelegramStandIn, by: 'text' | 'button'): Respondents {
  const shown = new Map<number, string[]>();
  const finished = new Set<number>();
  const waiting: { count: number; resolve: () => void }[] = [];
  const cameOn = new Map<number, number>();
  let total = 0;
  let lastAt = 0;

  standIn.onMessage((message, user, edited) => {
    if (edited) return;
    const item = itemOf(message.text ?? '');
    lastAt = performance.now();
    cameOn.set(user.id, lastAt);
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
    allFinished: async (people) => {
      lastAt = performance.now();
      while (finished.size < people) {
        if (performance.now() - lastAt > patienceMs)
          throw new Error(`${people - finished.size} of ${people} are stuck: nobody comes on any more.`);
        await sleep(20);
      }
    },
    stuck: async (people) => {
      const since = performance.now();
      while (finished.size < people && performance.now() - since < healthMs) await sleep(20);
      const moving = [...cameOn].filter(([id, at]) => !finished.has(id) && at > since).length;
      return people - finished.size - moving;
    },
  };
}

function itemOf(text: string): string | undefined {
  return / dari 48/u.test(text) ? byText.find(([, activity]) => text.includes(activity))?.[0] : undefined;
}
