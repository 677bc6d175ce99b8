import type { Instrument } from '../assessments/instruments/instrument-schema.ts';

/** The next item of the whole form, scales interleaved so that a row of equal answers shows; null at the end. */
export function nextInFullOrder(instrument: Instrument, answers: readonly { item: string }[]): string | null {
  const asked = new Set(answers.map(({ item }) => item));
  return fullOrder(instrument).find((item) => !asked.has(item)) ?? null;
}

const orders = new WeakMap<Instrument, string[]>();

function fullOrder(instrument: Instrument): string[] {
  const known = orders.get(instrument);
  if (known !== undefined) return known;
  const byScale = instrument.scales.map(({ id }) => instrument.items.filter(({ scale }) => scale === id));
  const longest = Math.max(...byScale.map((items) => items.length));
  const order = Array.from({ length: longest }, (_, n) =>
    byScale.flatMap((items) => items[n]?.id ?? []),
  ).flat();
  orders.set(instrument, order);
  return order;
}
