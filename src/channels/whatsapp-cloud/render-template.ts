import type { RenderedMessage } from '../channel.ts';
import { numberedText } from '../numbered-text.ts';
import { splitText } from '../split-text.ts';
import type { CloudBubble } from './render-cloud-message.ts';
import type { CloudTemplate } from './whatsapp-cloud-options.ts';

const VARIABLE_LIMIT = 700;

/** The approved template for a notice: of its purpose, else the one for any. */
export function findTemplate(
  templates: readonly CloudTemplate[],
  purpose: string | undefined,
): CloudTemplate | undefined {
  return (
    templates.find((template) => template.purpose === purpose) ??
    templates.find((template) => template.purpose === '*')
  );
}

/** Whether all words of a message have room in a template. */
export function carriesWhole({ takesText }: CloudTemplate, message: RenderedMessage): boolean {
  return takesText && oneLine(numberedText(message)).length <= VARIABLE_LIMIT;
}

/**
 * The bubble that may go outside the 24 hours. A variable takes neither line breaks nor runs of spaces, and only
 * so much; what does not fit, the choices first, is left for the conversation that the person's answer opens.
 */
export function renderTemplate(template: CloudTemplate, message: RenderedMessage): CloudBubble {
  const { languages } = template;
  const code = languages[message.language ?? 'id'] ?? languages['id'] ?? Object.values(languages)[0] ?? 'id';
  const whole = oneLine(numberedText(message));
  const text =
    whole.length <= VARIABLE_LIMIT ? whole : (splitText(oneLine(message.text), VARIABLE_LIMIT)[0] ?? '');
  const components = template.takesText ? [{ type: 'body', parameters: [{ type: 'text', text }] }] : [];
  return { type: 'template', template: { name: template.name, language: { code }, components } };
}

/** Lines joined so that one still sees where each ended. */
function oneLine(text: string): string {
  const lines = text.split(/\n+/u).map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => line !== '').join(' · ');
}
