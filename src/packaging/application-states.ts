import { applicationMachine } from '../applications/application-machine.ts';
import { endStates, openStates } from '../applications/application-words.ts';

const begin = '<!-- made by npm run references: the states -->';
const end = '<!-- until here -->';

/** Ends that any open state has; they are told in words, or the picture would be nothing but arrows. */
const anywhere = ['VACANCY_ENDED', 'WITHDRAWN', 'GUARANTEE'];

/** The page about applications with the picture of its states as the machine has them. Throws where the page has no place for it. */
export function withApplicationStates(page: string): string {
  const [before, rest = ''] = page.split(begin);
  const [, after] = rest.split(end);
  if (before === undefined || after === undefined)
    throw new Error(`The page has no place for the states: ${begin}`);
  return `${before}${begin}\n\n\`\`\`mermaid\n${drawStates()}\n\`\`\`\n\n${end}${after}`;
}

function drawStates(): string {
  const { states } = applicationMachine.config;
  const begins = ['  [*] --> toSend: way', '  [*] --> atDesk: desk', '  [*] --> sent: firm'];
  const arrows = openStates.flatMap((state) =>
    Object.entries(states?.[state]?.on ?? {})
      .filter(([move]) => !anywhere.includes(move))
      .map(([move, step]) => {
        const { target, meta } = step as { target: string; meta: { by: readonly string[] } };
        return `  ${state} --> ${target}: ${move} (${meta.by.join(', ')})`;
      }),
  );
  const ends = endStates.map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', ...begins, ...arrows, ...ends].join('\n');
}
