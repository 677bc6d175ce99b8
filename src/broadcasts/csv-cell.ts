/** Quoted where needed; what a spreadsheet would take for a formula begins with an apostrophe. */
export function csvCell(value: string, separator: ',' | ';' = ','): string {
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /["\n\r]/u.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
