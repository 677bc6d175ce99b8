import { readFileSync } from 'node:fs';
import { kindOf, type Situation } from '../intents.ts';

/** One labelled wording. */
export interface Utterance {
  id: string;
  text: string;
  context: Situation;
  intent: string;
  slots: Record<string, unknown>;
  /** Labels that are as right. */
  also: string[];
}

/** The utterances of a JSONL file (fields: id, text, context, intent, slots, note). */
export function readUtterances(file: string | URL): Utterance[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { note = '', ...rest } = JSON.parse(line) as Utterance & { note?: string };
      const also = /also: ([a-z0-9, -]+)/.exec(note)?.[1] ?? '';
      return {
        ...rest,
        also: also
          .split(',')
          .map((label) => label.trim())
          .filter((label) => label !== ''),
      };
    });
}

/** The wordings of our own lists, once for each context they are valid in. */
export function readOwn(): Utterance[] {
  return ['own-wishes', 'own-confirmations', 'own-answers'].flatMap((name) => readList(name));
}

function readList(name: string): Utterance[] {
  let intent = '';
  let contexts: string[] = [];
  const found: Utterance[] = [];
  const lines = readFileSync(new URL(`lists/${name}.txt`, import.meta.url), 'utf8').split('\n');
  lines.forEach((line, index) => {
    if (line.startsWith('## ')) [intent = '', ...contexts] = line.slice(3).split(' ');
    else if (line.trim() !== '' && !line.startsWith('# '))
      for (const context of contexts.length > 0 ? contexts : ['any'])
        found.push({
          id: `${name}:${index + 1}`,
          text: line,
          context: context as Situation,
          intent,
          slots: {},
          also: [],
        });
  });
  return found;
}

/** The utterances of one kind of situation. */
export function ofKind(utterances: readonly Utterance[], kind: ReturnType<typeof kindOf>): Utterance[] {
  return utterances.filter(({ context }) => kindOf(context) === kind);
}
