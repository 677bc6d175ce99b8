import type { Var } from '../../flows/text.ts';
import type { Renderer } from '../rendering/renderer.ts';

/** The regencies of a report in words. */
export function placesName(renderer: Renderer, places: readonly string[] | null, language: string): string {
  const names: Var =
    places === null
      ? { text: { key: 'counselor:wholeProvince' } }
      : { list: places.map((region) => ({ region })) };
  return renderer.render({ key: 'report:places', vars: { names } }, language);
}
