import type { Logger } from 'pino';
import type { ApiClient } from './api-client.ts';
import { describeFailure } from './describe-failure.ts';
import { defaultLanguage, type BotCommand, type TelegramTexts } from './telegram-options.ts';

/**
 * Brings the bot's command menu and description up to date, per language; the default language is also what
 * everybody else sees. Writes only what differs. A failure is logged: the bot works without.
 */
export async function publishProfile(
  api: ApiClient,
  texts: TelegramTexts,
  logger: Logger,
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<void> {
  try {
    for (const [language, commands] of Object.entries(texts.commands)) {
      const scope = languageScope(language);
      const shown = await api.call<BotCommand[]>('getMyCommands', scope, options);
      if (!sameCommands(shown, commands)) await api.call('setMyCommands', { commands, ...scope }, options);
    }
    for (const [language, description] of Object.entries(texts.descriptions ?? {})) {
      const scope = languageScope(language);
      const shown = await api.call<{ description: string }>('getMyDescription', scope, options);
      if (shown.description !== description)
        await api.call('setMyDescription', { description, ...scope }, options);
    }
  } catch (error) {
    if (!options.signal.aborted)
      logger.warn(`telegram: commands and description not brought up to date: ${describeFailure(error)}`);
  }
}

function languageScope(language: string): { language_code?: string } {
  return language === defaultLanguage ? {} : { language_code: language };
}

function sameCommands(shown: readonly BotCommand[], wanted: readonly BotCommand[]): boolean {
  const key = (list: readonly BotCommand[]) =>
    JSON.stringify(list.map(({ command, description }) => [command, description]));
  return key(shown) === key(wanted);
}
