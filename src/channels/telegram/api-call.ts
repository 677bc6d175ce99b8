/** One call of the Bot API. */
export interface ApiCall {
  method: string;
  payload: Record<string, unknown>;
}
