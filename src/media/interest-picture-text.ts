import type { InterestPictureData } from './interest-picture-data.ts';
import { orderScales } from './order-scales.ts';

/** The picture in words, for whoever cannot see it or has no data left: the same content in the same order. */
export function interestPictureText(data: InterestPictureData): string {
  const scales = orderScales(data).map(({ letter, name, value, band }) => {
    const label = letter === '' ? name : `${letter} ${name}`;
    const shown = `${label}, ${Math.round(value * 100)} ${data.texts.outOf}`;
    return band === undefined ? shown : `${shown} (${band.words})`;
  });
  const head = data.texts.code === undefined ? [data.headline] : [data.headline, data.texts.code];
  return [...head, '', ...scales, '', data.texts.note].join('\n');
}
