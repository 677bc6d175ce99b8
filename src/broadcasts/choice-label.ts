import type { Broadcast } from './broadcast.ts';

/** The words of a pressed button, in Indonesian where it has them. */
export function choiceLabel({ choices }: Pick<Broadcast, 'choices'>, reply: string): string {
  const label = choices[Number(reply)]?.label;
  return label?.id ?? Object.values(label ?? {})[0] ?? reply;
}
