import { createAnswerCommands } from './broadcasts/answer-commands.ts';
import { createAudienceCommands } from './broadcasts/audience-commands.ts';
import { createComposeCommands } from './broadcasts/compose-commands.ts';
import { createDraftCommands } from './broadcasts/draft-commands.ts';
import { readerCommands } from './broadcasts/reader-commands.ts';
import { createWatchCommands } from './broadcasts/watch-commands.ts';
import type { CommandTools } from './command-tools.ts';

/** Commands about broadcasts; what is refused comes back in words, and stands in the audit log. */
export function broadcastCommands({ renderer, tariff }: CommandTools) {
  return {
    ...createComposeCommands(renderer, tariff),
    ...createWatchCommands(renderer, tariff),
    ...createDraftCommands(renderer),
    ...createAnswerCommands(renderer),
    ...createAudienceCommands(renderer, tariff),
    ...readerCommands,
  };
}
