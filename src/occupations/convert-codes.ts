/** Which codes of a newer classification a code of an older one became; data, as statistics offices publish it. */
export interface ConversionTable {
  from: string;
  to: string;
  codes: Readonly<Record<string, readonly string[]>>;
}

/** Codes of a newer classification for those of an older one, each once; a code that the table lacks stays. */
export function convertCodes(codes: readonly string[], table: ConversionTable): string[] {
  return [...new Set(codes.flatMap((code) => table.codes[code] ?? [code]))];
}
