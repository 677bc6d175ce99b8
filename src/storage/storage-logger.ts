/** The two calls that storage makes of a pino-like logger. */
export interface StorageLogger {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}
