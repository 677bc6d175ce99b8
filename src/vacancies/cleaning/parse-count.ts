const most = 100_000;

/** A whole number from 1 to 100,000; null for anything else. */
export function parseCount(input: unknown): number | null {
  const count = typeof input === 'string' && input.trim() !== '' ? Number(input) : input;
  return typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= most ? count : null;
}
