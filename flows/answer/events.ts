declare module '../event.ts' {
  interface EventsOfFlows {
    answer: AnswerEvent;
  }
}

/** Facts about words that answer a broadcast. */
export type AnswerEvent =
  /** The office has it. `buttons`: the broadcast's, as the person reads them. */
  | { type: 'ANSWER_KEPT'; broadcastId: number; answerId: number; words: string; buttons: string[] }
  /** `gone`: false where the office answers it already. */
  | { type: 'ANSWER_TAKEN_BACK'; gone: boolean };
