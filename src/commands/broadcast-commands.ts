import type { CloudTariff } from '../broadcasts/preflight.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { createComposeCommands } from './broadcasts/compose-commands.ts';
import { readerCommands } from './broadcasts/reader-commands.ts';
import { watchCommands } from './broadcasts/watch-commands.ts';

/** Commands about broadcasts; what is refused comes back in words, and stands in the audit log. */
export function createBroadcastCommands(renderer: Renderer, tariff: CloudTariff) {
  return { ...createComposeCommands(renderer, tariff), ...watchCommands, ...readerCommands };
}
