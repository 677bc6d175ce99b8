/** Somebody with a phone, on whatever platform. What they do has reached the platform when the promise resolves. */
export interface Person {
  writes(text: string): Promise<void>;
  /** Presses a button whose label begins so, under the newest message that has one. */
  presses(label: string): Promise<void>;
  /** Presses a button that no message has, by what it would send. */
  forges(data: string): Promise<void>;
  /** The words of the bot in order; a changed message counts again. */
  heard(): string[];
  /** The messages of the bot as they stand now. */
  shown(): string[];
  /** Buttons of the newest message. */
  labels(): string[];
  /** The newest file the bot has sent. */
  file(): SentFile | undefined;
}

export interface SentFile {
  fileName: string;
  bytes: Buffer;
}
