import QRCode from 'qrcode';

/** The quiet zone that readers need around a code, in modules (ISO/IEC 18004). */
const quiet = 4;

/**
 * A QR code as an SVG element, with its quiet zone, error correction M (15 % may be dirty or torn).
 * @param x left edge, in the unit of `size`
 * @param size width and height with the quiet zone
 */
export function drawQr(content: string, x: number, y: number, size: number): string {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const scale = size / (modules.size + 2 * quiet);
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column) === 1) parts.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
  return (
    `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="#ffffff"/>` +
    `<path transform="translate(${x} ${y}) scale(${scale.toFixed(4)})" shape-rendering="crispEdges" fill="#000000" d="${parts.join('')}"/>`
  );
}
