import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import pg from 'pg';
import { Postgres } from '@telegraf/session/pg';
import { Markup, Scenes, session, Telegraf } from 'telegraf';

/**
 * The peer: the same questionnaire as a telegraf WizardScene with its session in PostgreSQL, one row a chat, as
 * telegraf's documentation shows it (`session({ store })`, what @telegraf/session does, on plain `pg`). Settings:
 * PEER_DATABASE_URL, PEER_API_ROOT, PEER_TOKEN. Writes `serving` when it polls.
 */
interface Wizard extends Scenes.WizardSessionData {
  state: { answers?: Record<string, number> };
}
type Context = Scenes.WizardContext<Wizard>;

const {
  PEER_DATABASE_URL: connectionString,
  PEER_API_ROOT: apiRoot = '',
  PEER_TOKEN: token = '',
} = process.env;
const texts = JSON.parse(
  readFileSync(new URL('../../../locales/id/riasec48.json', import.meta.url), 'utf8'),
) as { items: Record<string, string>; responses: Record<string, string> };
const items = Object.entries(texts.items);
const keyboard = Markup.inlineKeyboard(
  Object.entries(texts.responses).map(([value, label]) => Markup.button.callback(label, `answer:${value}`)),
  { columns: 1 },
);

const pool = new pg.Pool({ connectionString, max: 10 });
const store = Postgres<object>({ pool, table: 'sessions', onInitError: (error) => console.error(error) });

const ask = (at: number) => (context: Context) =>
  context.reply(`${at + 1} dari ${items.length}. Seberapa suka kamu: ${items[at]?.[1] ?? ''}?`, keyboard);

const steps = items.map(([item], at) => async (context: Context) => {
  const typed = context.message !== undefined && 'text' in context.message ? context.message.text.trim() : '';
  const pressed =
    context.callbackQuery !== undefined && 'data' in context.callbackQuery ? context.callbackQuery.data : '';
  const value = Number(/^(?:answer:)?([1-5])$/u.exec(typed === '' ? pressed : typed)?.[1]);
  if (pressed !== '') await context.answerCbQuery();
  if (!Number.isInteger(value)) return ask(at)(context);
  context.scene.session.state.answers = { ...context.scene.session.state.answers, [item]: value };
  if (at + 1 < items.length) {
    context.wizard.next();
    return ask(at + 1)(context);
  }
  await context.reply('Selesai, terima kasih.');
  return context.scene.leave();
});
const wizard = new Scenes.WizardScene<Context>(
  'questionnaire',
  async (context) => {
    await ask(0)(context);
    return context.wizard.next();
  },
  ...steps,
);

const bot = new Telegraf<Context>(token, { telegram: { apiRoot } });
// Telegraf keeps connections alive for https only; without this the peer would pay for our http stand-in.
bot.telegram.options.agent = new Agent({ keepAlive: true });
bot.use(session({ store } as never));
bot.use(new Scenes.Stage<Context>([wizard]).middleware());
bot.start((context) => context.scene.enter('questionnaire'));
bot.catch((error) => console.error(error));
void bot.launch(() => console.log('serving'));
process.once('SIGTERM', () => {
  bot.stop();
  void pool.end().then(() => process.exit());
});
