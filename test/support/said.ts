import type { Vars } from '../../flows/text.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';

const renderer = createRenderer();

/** What the bot says under a key, so that tests do not break when a text is worded better. */
export function said(key: string, vars?: Vars, language = 'id'): string {
  return renderer.render(vars === undefined ? { key } : { key, vars }, language);
}
