import type { Logger } from 'pino';

const firstWordMs = 5_000;
const nextWordMs = 15_000;

/** Does the steps of an orderly stop one after the other, and says what it waits for where one takes long. */
export async function stopInOrder(
  logger: Logger,
  steps: readonly (readonly [waitsFor: string, step: () => unknown])[],
): Promise<void> {
  for (const [waitsFor, step] of steps) {
    const say = (): void => logger.warn({ waitsFor }, 'still stopping; a second signal ends at once');
    let repeated: NodeJS.Timeout | undefined;
    const first = setTimeout(() => {
      say();
      repeated = setInterval(say, nextWordMs);
    }, firstWordMs);
    try {
      await step();
    } finally {
      clearTimeout(first);
      clearInterval(repeated);
    }
  }
}
