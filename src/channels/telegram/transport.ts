export interface CallOptions {
  timeoutMs: number;
  signal?: AbortSignal;
}

/** How a call travels. Rejects with telegraf's TelegramError, or a network or abort error. */
export interface Transport {
  send(method: string, payload: object, options: CallOptions): Promise<unknown>;
  close(): void;
}
