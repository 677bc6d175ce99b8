import { Resvg } from '@resvg/resvg-js';
import { encodeIndexedPng } from './encode-indexed-png.ts';
import { fontFiles } from './font-files.ts';

/**
 * Renders an SVG to PNG with the project's own font only, never the machine's, in 16 colours.
 * @param svg a whole SVG document with a viewBox
 * @param width width of the picture in pixels; the height follows
 */
export function renderSvg(svg: string, width: number): Buffer {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFiles.regular, fontFiles.bold],
      defaultFontFamily: fontFiles.name,
    },
  });
  const rendered = resvg.render();
  return encodeIndexedPng(rendered.pixels, rendered.width, rendered.height);
}
