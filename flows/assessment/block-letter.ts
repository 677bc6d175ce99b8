/** The letter before a statement that is asked together with others: A for the first. */
export function blockLetter(at: number): string {
  return String.fromCharCode(65 + at);
}
