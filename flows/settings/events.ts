declare module '../event.ts' {
  interface EventsOfFlows {
    settings: SettingsEvent;
  }
}

/** Facts that reach the flow of the settings. */
export type SettingsEvent =
  | {
      type: 'CONSENTS_LOADED';
      granted: string[];
      /** Granted, but to a text that reads differently now. */
      outdated?: string[];
    }
  /** `receipt`: the number by which the deletion can be proved. */
  | { type: 'PERSON_DELETED'; receipt: string };
