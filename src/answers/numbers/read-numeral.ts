import { findNumeral } from './find-numeral.ts';
import type { NumeralPart } from './number-words.ts';
import { parseDigits } from './parse-digits.ts';

/** A number read from tokens. */
export interface Numeral {
  value: number;
  /** Its last multiplier of a thousand or more ("juta": 1,000,000), else 1. */
  scale: number;
  /** What was said after that multiplier: 500 in "2 juta 500". */
  rest: number;
  /** The first token that is no part of it. */
  next: number;
}

interface Reading {
  /** Finished thousands and millions. */
  total: number;
  scale: number;
  /** Hundreds and tens of the group being read. */
  group: number;
  /** A digit that may still be multiplied. */
  digit: number | undefined;
  /** The group has its ones. */
  closed: boolean;
  afterPoint: boolean;
}

/** Reads the longest number that begins at a token, in digits, words or both ("5 ratus ribu"). */
export function readNumeral(tokens: string[], from: number): Numeral | undefined {
  let reading: Reading = { total: 0, scale: 1, group: 0, digit: undefined, closed: false, afterPoint: false };
  let next = from;
  for (; next < tokens.length; next += 1) {
    const parts = partsOf(tokens[next] ?? '');
    const after = parts.reduce<Reading | undefined>((now, part) => now && take(now, part), reading);
    if (parts.length === 0 || after === undefined) break;
    reading = after;
  }
  if (next === from) return undefined;
  if (reading.afterPoint) next -= 1;
  const rest = reading.group + (reading.digit ?? 0);
  return { value: round(reading.total + rest), scale: reading.scale, rest, next };
}

function partsOf(token: string): NumeralPart[] {
  if (!/^\d/.test(token)) return findNumeral(token);
  const value = parseDigits(token);
  return value === undefined ? [] : [{ part: /^\d$/.test(token) ? 'digit' : 'whole', value }];
}

/** The reading after one more part; undefined where the part begins something else. */
function take(now: Reading, numeral: NumeralPart): Reading | undefined {
  const { group, digit, closed, total, scale } = now;
  switch (numeral.part) {
    case 'digit':
      if (now.afterPoint)
        return { ...close(now, Number(`${now.group}.${numeral.value}`)), afterPoint: false };
      return digit === undefined && !closed ? { ...now, digit: numeral.value } : undefined;
    case 'whole':
      if (digit !== undefined || closed || (group > 0 && numeral.value >= 100)) return undefined;
      return { ...now, group: group + numeral.value, closed: numeral.value % 100 !== 0 };
    case 'add':
      return digit === undefined ? undefined : close(now, group + digit + numeral.value);
    case 'half':
      if (closed) return undefined;
      if (group === 0 && digit === undefined) return close(now, total > 0 ? scale / 2 : 0.5);
      return close(now, group + (digit ?? 0) + 0.5);
    case 'point':
      return digit === undefined ? undefined : { ...close(now, group + digit), afterPoint: true };
    case 'times':
      return multiply(now, numeral.value);
    default:
      return numeral satisfies never;
  }
}

function multiply(now: Reading, factor: number): Reading | undefined {
  const { group, digit, total, scale } = now;
  if (factor < 1000)
    return digit === undefined ? undefined : { ...now, group: group + digit * factor, digit: undefined };
  const counted = group + (digit ?? 0);
  if (counted === 0 || (total > 0 && factor >= scale)) return undefined;
  return {
    ...now,
    total: total + counted * factor,
    scale: factor,
    group: 0,
    digit: undefined,
    closed: false,
  };
}

function close(now: Reading, group: number): Reading {
  return { ...now, group, digit: undefined, closed: true };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
