import type { Renderer } from '../rendering/renderer.ts';

/** What a counselor reads for the person of a ticket: their name, or that they have not told one. */
export function nameOfAsker(renderer: Renderer, name: string | null, language: string): string {
  return name === null || name === '' ? renderer.render({ key: 'ticket:nameless' }, language) : name;
}
