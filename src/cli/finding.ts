/** One thing that `kanca doctor` has looked at. */
export interface Finding {
  ok: boolean;
  what: string;
  /** How it is, and where it is not well what to do. */
  detail: string;
}
