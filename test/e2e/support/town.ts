import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  startTelegramStandIn,
  type TelegramStandIn,
} from '../../stand-ins/telegram/start-telegram-stand-in.ts';
import { cloudSettings, freePort } from '../../stand-ins/whatsapp-cloud/cloud-settings.ts';
import { Graph } from '../../stand-ins/whatsapp-cloud/graph.ts';
import { makeBotBed, type BotBed } from './bot-bed.ts';
import type { Person } from './person.ts';
import { startKanca, type KancaProcess } from './start-kanca.ts';
import { telegramPeople } from './telegram-person.ts';
import { whatsappPerson } from './whatsapp-person.ts';

/** An office with one `kanca serve`, both platforms, and whoever has a phone. */
export interface Town {
  telegram: TelegramStandIn;
  graph: Graph;
  inDatabase: BotBed['inDatabase'];
  onTelegram(id: number): Person;
  onWhatsapp(phone: string): Person;
  /** Starts the server; resolves when it serves. */
  serve(): Promise<void>;
  /** SIGKILL to the server. */
  kill(): Promise<void>;
  /** Runs another command beside it; gives what it wrote. */
  kanca(...args: string[]): Promise<string>;
  close(): Promise<void>;
}

/** Telegram takes 30 messages a second and one a second in a chat, as it says of itself. */
export async function openTown(): Promise<Town> {
  const bed = await makeBotBed();
  const telegram = await startTelegramStandIn({ limits: { perSecond: 30, perChatPerSecond: 1 } });
  const graph = await new Graph('token-1').start();
  const cloud = cloudSettings(graph, await freePort());
  const templates = join(bed.dataDir, 'templates.json');
  writeFileSync(templates, JSON.stringify(approved));
  const settings = {
    ...bed.settings,
    ...cloud.settings,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_BOT_TOKEN: telegram.token,
    WHATSAPP_CLOUD_TEMPLATES: templates,
  };
  let server: KancaProcess | undefined;
  return {
    telegram,
    graph,
    inDatabase: bed.inDatabase,
    onTelegram: telegramPeople(telegram),
    onWhatsapp: (phone) => whatsappPerson(cloud.office, phone),
    serve: async () => {
      server = startKanca(['serve'], settings);
      await server.says(/"serving"/u);
    },
    kill: async () => server?.kill(),
    kanca: async (...args) => {
      const command = startKanca(args, settings);
      await command.exited;
      return command.lines.join('\n');
    },
    close: async () => {
      await server?.kill();
      await telegram.close();
      await graph.stop();
      await bed.close();
    },
  };
}

/** Outside the 24 hours a broadcast goes by this template. */
const approved = {
  templates: [
    {
      purpose: 'broadcast',
      name: 'siaran',
      languages: { id: 'id', en: 'en' },
      category: 'marketing',
      takesText: true,
    },
  ],
  prices: { currency: 'IDR', marketing: 600, utility: 400, service: 400, freeServicePerMonth: 1_000 },
};
