import { readFileSync } from 'node:fs';
import type { Chat } from '../../support/chat.ts';

export interface PlayedStep {
  who: string;
  says: string;
  /** Lines of the page that the person did not get to read. */
  missing: string[];
}

interface Step {
  who: string;
  says: string;
  told: string[];
}

/**
 * Plays the sessions of a page: blocks of text that follow a line `**Name:**`, with what that person says after `> `. What
 * they read afterwards must hold every line below it; `…` leaves some out, a word in braces stands for what was said before.
 * The program is thrown away and started again before each step.
 */
export async function playSession(path: string, people: Record<string, Chat>): Promise<PlayedStep[]> {
  const page = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const played: PlayedStep[] = [];
  let code = '';
  for (const { who, says, told } of stepsOf(page)) {
    const chat = people[who];
    if (chat === undefined) throw new Error(`nobody is called ${who}`);
    await chat.restart();
    const before = chat.channel.sentTo(chat.address).length;
    await chat.say(says.replace('KODE', code));
    const read = chat.channel
      .sentTo(chat.address)
      .slice(before)
      .map(({ message }) => [message.text, ...message.choices.map(({ label }) => label)].join('\n'))
      .join('\n');
    code = (await latestCode(chat)) ?? code;
    const missing = told.filter((line) => !read.includes(line.replace('KODE', code)));
    played.push({ who, says, missing: missing.length === 0 ? [] : [...missing, `read: ${read}`] });
  }
  return played;
}

function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  for (const [, who = '', session = ''] of page.matchAll(/^\*\*(\w+):\*\*\n\n```text\n(.*?)^```/gmsu))
    for (const part of session.split(/^> /mu).slice(1)) {
      const [says = '', ...lines] = part.split('\n');
      const told = lines.map((line) => line.replace(/^\w\) /u, '').trim());
      steps.push({ who: who.toLowerCase(), says, told: told.filter((line) => line !== '' && line !== '…') });
    }
  return steps;
}

/** The short code of the newest vacancy, which no page can know. */
async function latestCode({ db }: Chat): Promise<string | undefined> {
  const newest = await db.prisma.vacancy.findFirst({ orderBy: { id: 'desc' }, select: { code: true } });
  return newest?.code;
}
