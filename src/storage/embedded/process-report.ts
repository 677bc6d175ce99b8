/** What the database process tells the process that started it, until it serves. */
export type ProcessReport =
  | { kind: 'creating' }
  | { kind: 'ready' }
  | { kind: 'busy' }
  | { kind: 'failed'; code: string; message: string; remedy: string };
