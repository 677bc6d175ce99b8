/** What the platform said of our account and still holds; shared by processes, kept beyond restarts. */
export interface AccountNotes {
  read(): Promise<Map<string, string>>;
  /** Null: it does not hold any more. */
  write(key: string, value: string | null): Promise<void>;
}
