import { readFileSync } from 'node:fs';
import { expect, vi } from 'vitest';
import { said } from '../../support/said.ts';
import type { Person } from './person.ts';

/**
 * What a person does, and what they must hear then, among whatever else comes. Words in square brackets are pressed,
 * in angle brackets forged, others typed; `{number}` is the number the bot has asked for last. A name such as
 * `broadcast:audience` stands for the text of that key up to its variables; null: nothing has to be heard.
 */
export type Step = [does: string, hears: string | null];

/** For a busy machine. */
export const patience = { timeout: 60_000, interval: 10 };

/** Plays a conversation; `language` is that of the keys. */
export async function play(person: Person, steps: readonly Step[], language = 'id'): Promise<void> {
  for (const [does, hears] of steps) {
    const before = person.heard().length;
    await act(person, does, language);
    if (hears === null) continue;
    const fresh = (): string => person.heard().slice(before).join('\n');
    await vi.waitFor(
      () => expect(fresh(), `the answer to ${does}`).toContain(wordsOf(hears, language)),
      patience,
    );
  }
}

async function act(person: Person, does: string, language: string): Promise<void> {
  const [, pressed, forged] = /^(?:\[(.+)\]|<(.+)>)$/u.exec(does) ?? [];
  if (pressed !== undefined) await person.presses(wordsOf(pressed, language));
  else if (forged !== undefined) await person.forges(forged);
  else await person.writes(does.replace('{number}', numberAsked(person)));
}

function numberAsked(person: Person): string {
  const asked = person.heard().flatMap((words) => /Ketik (?:angka )?(\d{4})/u.exec(words)?.[1] ?? []);
  return asked.at(-1) ?? '';
}

/** A conversation of the folder `conversations`. */
export function readConversation(name: string): Step[] {
  const file = new URL(`../conversations/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Step[];
}

/** Waits until a person has heard this, now or before. */
export async function hears(person: Person, words: string, language = 'id'): Promise<void> {
  await vi.waitFor(() => expect(person.heard().join('\n')).toContain(wordsOf(words, language)), patience);
}

/** The longest part of a text without variables; other words as they are. */
export function wordsOf(words: string, language = 'id'): string {
  if (!/^[a-z]+:\w+$/u.test(words)) return words;
  const parts = said(words, undefined, language)
    .split(/\{\{.*?\}\}|\n/u)
    .map((part) => part.trim());
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
