import { readFileSync } from 'node:fs';
import type { Flag } from '../flags.ts';

/** A message with what a person said of it. */
export interface Labelled {
  id: string;
  text: string;
  label: 'scam' | 'honest' | 'unclear';
  flags: Flag[];
}

/** The labelled messages of a JSONL file. */
export function readLabelled(file: string | URL): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

/** The messages that the shipped weights are learned from. */
export function readLearned(): Labelled[] {
  return ['cek-loker-dev', 'own-a'].flatMap((name) =>
    readLabelled(new URL(`lists/${name}.jsonl`, import.meta.url)),
  );
}
