import type { Row } from './row.ts';

/** Rows of one JSON value: an object is one, a list holds several, and so does a page of linked data (`@graph`). */
export function rowsOfValue(value: unknown): ({ row: Row } | { broken: string })[] {
  if (Array.isArray(value)) return value.flatMap(rowsOfValue);
  if (typeof value !== 'object' || value === null) return [{ broken: 'The line is no JSON object.' }];
  const row = value as Row;
  const graph = row['@graph'];
  if (!Array.isArray(graph)) return [{ row }];
  return graph.filter(isPosting).map((node) => ({ row: node as Row }));
}

/** Whether a node of linked data is a vacancy; the others describe the page around it. */
export function isPosting(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const type = (node as Row)['@type'];
  return type === undefined || [type].flat().includes('JobPosting');
}
