declare module '../event.ts' {
  interface EventsOfFlows {
    work: WorkEvent;
  }
}

/** What the guard in front of privileged commands says. */
export type WorkEvent =
  /** No role of the person allows this here; logged. */
  | { type: 'NOT_ALLOWED'; act: string }
  /** The same command again, with this number as `confirmation`. `wrong`: what was given was another one. */
  | { type: 'CONFIRMATION_ASKED'; number: string; wrong: boolean };
