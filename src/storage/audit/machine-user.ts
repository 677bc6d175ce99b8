import { userInfo } from 'node:os';

/** Who runs this program on this machine, as the system knows them; in a container without names `uid:1000`. */
export function machineUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid:${process.getuid?.() ?? '?'}`;
  }
}
