import pino from 'pino';
import { createTelegramChannel } from '../../../src/channels/telegram/create-telegram-channel.ts';
import { serve } from '../../../src/runtime/serve.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';

/** A serving process for the bench: `node serve-process.ts DATABASE_URL API_ROOT TOKEN`. */
const [databaseUrl = '', apiRoot = '', token = ''] = process.argv.slice(2);
const logger = pino({ level: process.env['BENCH_LOG'] ?? 'error' });
const db = await openDatabase({ dataDir: '', databaseUrl });
const channel = createTelegramChannel({ token, apiRoot, logger, texts: { commands: {} } });
const running = await serve({ db, channels: [channel], logger, clockKey: () => 'bench' });
process.send?.('ready');
process.on('message', () => process.send?.({ maxRssKb: process.resourceUsage().maxRSS }));
process.once('SIGTERM', () => {
  void running
    .stop()
    .then(() => db.close())
    .then(() => process.exit(0));
});
