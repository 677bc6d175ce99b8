import type { FaultShares } from './create-faults.ts';

export interface StandInOptions {
  /** 0 (default): a free port. */
  port?: number;
  token?: string;
  username?: string;
  /** Seed of every random choice of the stand-in. */
  seed?: number;
  limits?: Limits;
  /** Share of calls (0…1) that meet each fault. */
  faults?: FaultShares;
  /** Off under load: every call would be kept in memory. */
  keepLog?: boolean;
  /** The first delay of webhook retries; the server's own is 1,000 ms. */
  webhookRetryMs?: number;
}

/** Sliding windows as Telegram describes them; what is left out is unlimited. */
export interface Limits {
  perSecond?: number;
  perChatPerSecond?: number;
  /** After a 429 every send is refused for so many seconds, and each refused one starts it anew. */
  penaltySeconds?: number;
}

export const DEFAULT_TOKEN = '1000001:STANDIN-STANDIN-STANDIN-STANDIN-000';
