import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeBotBed, type BotBed } from './support/bot-bed.ts';
import { wordsOf } from './support/play.ts';
import { startKanca } from './support/start-kanca.ts';
import { takeTerminal } from './support/take-terminal.ts';

/** A whole life in the chat: parts, with a restart between; each line with the key of what must be heard, or null. */
interface Life {
  says: string;
  as: string;
  language: string;
  parts: [line: string, hears: string | null][][];
}

const vacancies = fileURLToPath(new URL('../../prisma/sample/vacancies.jsonl', import.meta.url));
const dir = fileURLToPath(new URL('lives/', import.meta.url));
const lives = readdirSync(dir).map((name) => JSON.parse(readFileSync(`${dir}${name}`, 'utf8')) as Life);
/** For a busy machine; each process takes a second where nothing else runs. */
const longest = 1_200_000;

let bed: BotBed;
beforeAll(async () => {
  bed = await makeBotBed();
  expect(await startKanca(['import', 'vacancies', vacancies], bed.settings).exited).toBe(0);
}, longest);
afterAll(() => bed.close());

describe('whole lives, written as people write', () => {
  it.each(lives)(
    '$says',
    async ({ as, language, parts }) => {
      for (const part of parts) {
        const chat = takeTerminal(bed.settings, undefined, as);
        onTestFinished(() => chat.process.kill());
        for (const [line, key] of part) {
          const heard = await chat.says(line);
          if (key !== null) expect(heard, `the answer to "${line}"`).toContain(wordsOf(key, language));
        }
        chat.process.end();
        expect(await chat.process.exited).toBe(0);
      }
    },
    longest,
  );
});
