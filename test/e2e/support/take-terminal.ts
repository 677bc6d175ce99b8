import { startKanca, type KancaProcess } from './start-kanca.ts';

interface Said {
  text: string;
  choices: { id: string; label: string }[];
  media: object | null;
}

/** A person at `kanca chat --json`. */
export interface Terminal {
  process: KancaProcess;
  /** Writes a line, and gives the text of the next message. */
  says(line: string): Promise<string>;
  /** The next message. */
  hears(): Promise<Said>;
}

/** @param program `kanca.js` of another copy of the project */
export function takeTerminal(settings: Record<string, string>, program?: string, as = 'siti'): Terminal {
  const chat = startKanca(['chat', '--as', as, '--json'], settings, [], program);
  let read = 0;
  const hears = async (): Promise<Said> => {
    for (;;) {
      const line = chat.lines.slice(read).find((one) => one.startsWith('{"text"'));
      if (line !== undefined) {
        read = chat.lines.indexOf(line, read) + 1;
        return JSON.parse(line) as Said;
      }
      await chat.nextLine();
    }
  };
  return {
    process: chat,
    hears,
    says: async (line) => {
      chat.write(line);
      return (await hears()).text;
    },
  };
}
