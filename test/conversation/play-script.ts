import { expect } from 'vitest';
import type { RenderedMessage } from '../../src/channels/channel.ts';
import type { Database } from '../../src/storage/database.ts';
import { openChat, type Chat } from '../support/chat.ts';
import { said } from '../support/said.ts';

/** A conversation as data: what is said, and what must be answered. */
export interface Script {
  says: string;
  /** Where the person stands already: at this question of the registration, or registered. */
  begin?: 'name' | 'birthDate' | 'registered';
  steps: ScriptStep[];
}

interface ScriptStep {
  /** So many days later. */
  days?: number;
  say: string;
  /** Keys of texts that must be among what the bot says (up to their first variable), and that must not. */
  hears?: string[];
  lacks?: string[];
  contains?: string[];
  /** Ids that must be among the choices. */
  choices?: string[];
  /** `flow state` afterwards. */
  state?: string;
  person?: Record<string, unknown>;
  media?: string;
  /** Answers of the open questionnaire that are kept. */
  answers?: number;
  /** Language of `hears`, from here on. */
  language?: string;
}

/** Plays a script against the product, which is killed and started again between all steps. */
export async function playScript(db: Database, script: Script): Promise<void> {
  const chat = await openChat(db);
  await begin(chat, script.begin);
  let language = 'id';
  for (const [n, step] of script.steps.entries()) {
    language = step.language ?? language;
    if (step.days !== undefined) chat.clock.advance(step.days * 86_400_000);
    await chat.restart();
    const answers = await chat.say(step.say);
    const place = `step ${n + 1}, "${step.say}"`;
    expect(answers, `${place} is answered by one message`).toHaveLength(1);
    const [message] = answers;
    if (message !== undefined) await check(chat, step, message, language, place);
  }
}

async function begin(chat: Chat, where: Script['begin']): Promise<void> {
  if (where === undefined) return;
  for (const line of ['halo', '1', 'ya']) await chat.say(line);
  if (where === 'name') return;
  await chat.say('Siti Aminah');
  if (where === 'birthDate') return;
  const rest = [
    '17-8-2001',
    '2',
    'klaten',
    'sma',
    '1',
    '1',
    '1',
    '1',
    '0812 3456 7890',
    '1',
    'A ya, B tidak, C tidak',
    '1',
    '3',
  ];
  for (const line of rest) await chat.say(line);
}

async function check(
  chat: Chat,
  step: ScriptStep,
  message: RenderedMessage,
  language: string,
  place: string,
): Promise<void> {
  const row = await chat.row();
  if (step.state !== undefined) expect(`${row.flow} ${String(row.snapshot.value)}`, place).toBe(step.state);
  for (const key of step.hears ?? []) expect(message.text, place).toContain(fragment(key, language));
  for (const key of step.lacks ?? []) expect(message.text, place).not.toContain(fragment(key, language));
  for (const text of step.contains ?? []) expect(message.text, place).toContain(text);
  const ids = message.choices.map(({ data }) => data.slice(data.indexOf(':') + 1));
  expect(ids, place).toEqual(expect.arrayContaining(step.choices ?? []));
  if (step.media !== undefined) expect(message.media?.kind, place).toBe(step.media);
  if (step.person !== undefined) {
    const person = await chat.db.prisma.person.findUnique({ where: { id: await chat.personId() } });
    expect(person, place).toMatchObject(step.person);
  }
  if (step.answers !== undefined) {
    const kept = String(row.snapshot.context?.['answers'] ?? '');
    expect(kept === '' ? 0 : kept.split(' ').length, place).toBe(step.answers);
  }
}

/** The text of a key up to its first variable. */
function fragment(key: string, language: string): string {
  const [head = ''] = said(key, undefined, language).split('{{');
  return head.trim();
}
