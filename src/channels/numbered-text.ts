import type { RenderedMessage } from './channel.ts';

/**
 * The text with its choices below, one a line, each with what a person types for it. This form works on every
 * channel, with or without buttons. `1)` rather than `1.`: some platforms renumber what looks like a list, and
 * the keys need not be consecutive (0 back, 9 pause).
 */
export function numberedText(message: Pick<RenderedMessage, 'text' | 'choices'>): string {
  if (message.choices.length === 0) return message.text;
  const lines = message.choices.map((choice) => `${choice.key}) ${choice.label}`);
  return `${message.text.trimEnd()}\n\n${lines.join('\n')}`;
}
