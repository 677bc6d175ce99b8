import type { ToldResult } from '../facts.ts';
import { text, type Text, type Var } from '../text.ts';

/** Nothing can be told: the answers were not read, or no scale stands out. */
export function isUnclear({ shape, flat, careless }: ToldResult): boolean {
  return careless || (flat && shape === 'code');
}

/** It ended at its longest, with ranks still too close to be told apart. */
export function isUnsettled({ settled, left }: ToldResult): boolean {
  return settled === false && (left ?? 0) > 0;
}

/** Why nothing is told, kindly. */
export function unclearText(result: ToldResult | null): Text {
  if (result === null || result.careless) return text('assessment:careless');
  return text(`${result.instrument}:result.flat`, { asked: result.asked });
}

/**
 * The result in plain words, with how sure it is; never "passed" or "failed". All of it is the instrument's:
 * `<instrument>:result.clear`, with what a scale means under `<instrument>:scales`.
 */
export function resultText(result: ToldResult | null): Text {
  if (result === null) return text('assessment:noResult');
  const told = clearText(result);
  if (!isUnsettled(result)) return told;
  return text('assessment:unsettled', { result: { text: told } });
}

/** What it names, without how it ended. */
export function clearText(result: ToldResult): Text {
  return text(`${result.instrument}:result.clear`, {
    names: { list: ofCode(result, 'name') },
    strengths: { lines: ofCode(result, 'strength') },
    work: { lines: ofCode(result, 'work') },
    lines: { lines: placeLines(result).map((line) => ({ text: line })) },
    certainty: { text: certaintyText(result) },
    asked: result.asked,
  });
}

/** One text a letter of the code: its `name`, `strength` or `work`. */
export function ofCode({ instrument, code }: ToldResult, part: string): { text: Text }[] {
  return [...code].map((letter) => ({ text: text(`${instrument}:scales.${letter}.${part}`) }));
}

/** "Name: what a high or low place means", a line a scale, where the instrument makes no code. */
export function placeLines({ instrument, shape, places }: ToldResult): Text[] {
  if (shape === 'code') return [];
  return Object.entries(places).map(([scale, place]) => {
    const name: Var = { text: text(`${instrument}:scales.${scale}.name`) };
    if (place === 'middle') return text('assessment:placeMiddle', { name });
    return text('assessment:place', { name, says: { text: text(`${instrument}:scales.${scale}.${place}`) } });
  });
}

/** How sure the order is, in a word. */
export function certaintyText({ certainty }: ToldResult): Text {
  return text(`assessment:certainty_${certainty}`);
}
