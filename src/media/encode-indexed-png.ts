import { crc32, deflateSync } from 'node:zlib';

/**
 * Encodes opaque pixels as a PNG of 16 colours, 4 bits a pixel: a flat drawing weighs a third of its truecolour file.
 * @param pixels RGBA, 4 bytes a pixel, row by row; alpha is ignored
 */
export function encodeIndexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
  const palette = choosePalette(countColours(pixels));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(split))),
    chunk('IDAT', deflateSync(packRows(pixels, width, height, palette), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colours = 16;
/** Squared distance below which two colours share one place in the palette, while places are left. */
const near = 900;

function countColours(pixels: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return counts;
}

function choosePalette(counts: Map<number, number>): number[] {
  const byCount = [...counts].sort(([one, often], [other, more]) => more - often || one - other);
  const chosen: number[] = [];
  for (const [colour] of byCount) {
    if (chosen.length === colours) break;
    if (chosen.every((taken) => distance(taken, colour) >= near)) chosen.push(colour);
  }
  return chosen;
}

/** Every row: the filter byte (none), then two pixels a byte, high half first. */
function packRows(pixels: Uint8Array, width: number, height: number, palette: number[]): Buffer {
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  const places = new Map<number, number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = colourAt(pixels, 4 * (y * width + x));
      const place = places.get(colour) ?? nearest(palette, colour);
      places.set(colour, place);
      const at = y * stride + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? place << 4 : place);
    }
  }
  return rows;
}

function nearest(palette: number[], colour: number): number {
  let best = 0;
  palette.forEach((candidate, place) => {
    if (distance(candidate, colour) < distance(palette[best] ?? 0, colour)) best = place;
  });
  return best;
}

function colourAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function split(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(one: number, other: number): number {
  const [red, green, blue] = split(one);
  const [red2, green2, blue2] = split(other);
  return (red - red2) ** 2 + (green - green2) ** 2 + (blue - blue2) ** 2;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
