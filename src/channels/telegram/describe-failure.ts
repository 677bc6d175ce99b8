/** The message of any error, without the bot's token: error texts of HTTP clients carry the whole URL. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/bot\d+:[\w-]+/g, 'bot[token]');
}
