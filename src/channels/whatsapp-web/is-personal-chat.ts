/** A chat with one person: by number or by the number-less lid. Not groups, status, broadcasts or channels. */
export function isPersonalChat(address: string): boolean {
  return /^\d+(:\d+)?@(c\.us|lid)$/.test(address);
}
