/** A name by its first letters, `S••• R•••`: enough to know one's own, too little to learn another's. Empty stays empty. */
export function maskName(name: string): string {
  return name
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0] ?? ''}•••`)
    .join(' ');
}
