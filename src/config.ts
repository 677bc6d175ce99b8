import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { KancaError } from './errors.ts';

const port = z.coerce.number().int().min(1).max(65_535);
/** A whole number within bounds, the usual one where nothing is set. */
const whole = (least: number, most: number, usual: number) =>
  z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(least).max(most).default(usual),
  );
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Whoever guesses a secret writes as anybody. */
const leastSecret = 16;
const secret = z.string().min(leastSecret);
/** Addresses that leave this machine are https. */
const publicUrl = z
  .url()
  .refine(isSafe, 'must begin with https://; http:// is for this machine only, like http://127.0.0.1:8081');

const schema = z.object({
  KANCA_DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/u, 'must look like postgresql://user:password@host:5432/name')
      .refine(
        (address) => URL.canParse(address) && !address.includes('#'),
        'is not an address; in a password write # as %23, @ as %40, / as %2F, : as %3A and % as %25',
      ),
  ),
  LOG_LEVEL: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ),
  HEALTH_PORT: optional(port),
  BACKUP_DAILY: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['on', 'off']).default('on'),
  ),
  BACKUP_HOOK: optional(z.string()),
  BACKUP_KEY: optional(secret),
  TICKET_IDLE_HOURS: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().min(1).max(720).default(24),
  ),
  REPLIES_A_DAY: whole(20, 10_000, 150),
  SILENT_DAYS: whole(30, 3_650, 365),
  ROLE_IDLE_DAYS: whole(1, 365, 30),
  KANCA_VACANCY_STALE_DAYS: whole(0, 3_650, 90),
  OFFICE_HOLIDAYS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/u).filter((day) => day !== ''))
    .pipe(z.array(z.iso.date('must be dates like 2027-03-09, with commas between'))),
  RETENTION_DAYS: z
    .string()
    .default('')
    .refine(
      (list) => pairs(list).every(([name, days]) => name !== '' && /^[1-9]\d{0,4}$/u.test(days ?? '')),
      {
        message: 'must be rules and days, like closedTickets=180,dormantAccounts=365',
      },
    )
    .transform((list) => Object.fromEntries(pairs(list).map(([name, days]) => [name ?? '', Number(days)]))),
  ANSWER_DAYS: z
    .string()
    .default('')
    .refine(
      (list) => pairs(list).every(([name, days]) => name !== '' && /^[1-9]\d{0,2}$/u.test(days ?? '')),
      { message: 'must be clocks and working days, like unseen=2,close=14' },
    )
    .transform((list) => Object.fromEntries(pairs(list).map(([name, days]) => [name ?? '', Number(days)]))),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:\S+$/u, 'must look like 123456:ABC-DEF, as BotFather gives it'),
  ),
  TELEGRAM_API_ROOT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    publicUrl.default('https://api.telegram.org'),
  ),
  TELEGRAM_WEBHOOK_URL: optional(publicUrl),
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[A-Za-z0-9_-]{16,256}$/u, 'must be 16 to 256 letters, digits, _ or -'),
  ),
  TELEGRAM_WEBHOOK_PORT: optional(port),
  WEBHOOK_HOST: z.preprocess((value) => (value === '' ? undefined : value), z.string().default('127.0.0.1')),
  WHATSAPP_TRANSPORT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.enum(['off', 'web', 'cloud']).default('off'),
  ),
  WHATSAPP_WEB_CHROMIUM: optional(z.string()),
  WHATSAPP_WEB_PAGE_DIR: optional(z.string()),
  WHATSAPP_WEB_PAGE_VERSION: optional(z.string()),
  WHATSAPP_WEB_PAIRING_PHONE: optional(
    z.string().regex(/^[1-9]\d{7,14}$/u, 'must be digits with the country code, like 6281234567890'),
  ),
  WHATSAPP_WEB_CHROMIUM_ARGS: optional(z.string()),
  WHATSAPP_WEB_PACE: optional(z.union([z.literal('off'), z.coerce.number().positive()])),
  WHATSAPP_WEB_POLLS: optional(z.enum(['on', 'off'])),
  WHATSAPP_WEB_DAILY_CAP: optional(z.coerce.number().int().positive()),
  WHATSAPP_CLOUD_API_ROOT: z.preprocess(
    (value) => (value === '' ? undefined : value),
    publicUrl.default('https://graph.facebook.com/v24.0'),
  ),
  WHATSAPP_CLOUD_TOKEN: optional(z.string()),
  WHATSAPP_CLOUD_PHONE_NUMBER_ID: optional(
    z.string().regex(/^\d+$/u, 'must be the number Meta shows as phone number ID'),
  ),
  WHATSAPP_CLOUD_APP_SECRET: optional(secret),
  WHATSAPP_CLOUD_VERIFY_TOKEN: optional(secret),
  WHATSAPP_CLOUD_WEBHOOK_PORT: optional(port),
  WHATSAPP_CLOUD_TEMPLATES: optional(z.string()),
});

/** All settings, read in one place. Names and meanings stand in `.env.example`. Paths are absolute. */
export interface Config extends z.infer<typeof schema> {
  KANCA_DATA_DIR: string;
  /** The file that settings come from, or would come from. */
  envFile: string;
  /** Whether KANCA_DATA_DIR or DATABASE_URL says where the database is. */
  databaseNamed: boolean;
}

/** Where this program lies: the folder with `package.json`. */
const home = fileURLToPath(new URL('..', import.meta.url));

function pairs(list: string): string[][] {
  return list
    .split(/[\s,]+/u)
    .filter((part) => part !== '')
    .map((part) => part.split('='));
}

function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(hostname);
}

/** Settings that are paths. */
const paths = ['KANCA_DATA_DIR', 'WHATSAPP_WEB_PAGE_DIR', 'WHATSAPP_CLOUD_TEMPLATES'] as const;

/**
 * Reads the environment, over the file `.env` beside `package.json` or the one that KANCA_ENV_FILE names. The working
 * folder does not matter: a path in the file begins at the file, and without KANCA_DATA_DIR data lie beside
 * `package.json`. Only a path in the environment itself begins at the working folder.
 * Throws CONFIG_INVALID with one line that names the setting.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const settings = readSettings(schema, env);
  const config: Config = {
    ...settings,
    KANCA_DATA_DIR: settings.KANCA_DATA_DIR ?? join(home, 'data'),
    envFile: envFileOf(env),
    databaseNamed: settings.KANCA_DATA_DIR !== undefined || settings.DATABASE_URL !== undefined,
  };
  if (config.TELEGRAM_WEBHOOK_URL !== undefined && config.TELEGRAM_WEBHOOK_SECRET === undefined) {
    throw invalid('TELEGRAM_WEBHOOK_URL needs TELEGRAM_WEBHOOK_SECRET beside it.');
  }
  if (config.WHATSAPP_TRANSPORT === 'cloud') {
    const missing = cloudNeeds.find((name) => config[name] === undefined);
    if (missing !== undefined) throw invalid(`WHATSAPP_TRANSPORT=cloud needs ${missing}.`);
  }
  return config;
}

/**
 * Settings that a part of the program names for itself, from the same places.
 * @throws KancaError `CONFIG_INVALID` with one line that names the setting
 */
export function readSettings<T extends z.ZodType>(
  settings: T,
  env: NodeJS.ProcessEnv = process.env,
): z.output<T> {
  const file = envFileOf(env);
  if (env['KANCA_ENV_FILE'] && !existsSync(file)) throw invalid(`KANCA_ENV_FILE: there is no ${file}.`);
  const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const parsed = settings.safeParse({
    ...withAbsolutePaths(kept, dirname(file)),
    ...withAbsolutePaths(env, process.cwd()),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(
    `${issue?.path.join('.') ?? 'A setting'}: ${issue === undefined ? 'is not valid' : explain(issue)}.`,
  );
}

/** The environment of this process; `alone`: without the settings file, which need not be there then. */
export function environment(alone: boolean): NodeJS.ProcessEnv {
  return alone ? { ...process.env, KANCA_ENV_FILE: '/dev/null' } : { ...process.env };
}

/** The settings file: the `.env` beside `package.json`, or the one that KANCA_ENV_FILE names, there or not. */
export function envFileOf(env: NodeJS.ProcessEnv = process.env): string {
  return resolve(env['KANCA_ENV_FILE'] || join(home, '.env'));
}

function withAbsolutePaths(settings: NodeJS.Dict<string>, folder: string): NodeJS.Dict<string> {
  const named = paths.flatMap((name) => {
    const path = settings[name];
    return path === undefined || path === '' ? [] : [[name, resolve(folder, path)]];
  });
  return { ...settings, ...Object.fromEntries(named) };
}

/** In words for whoever writes the settings; a message of our own schema is one already. */
function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be a ${issue.expected === 'int' ? 'whole number' : issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    case 'invalid_union':
      return 'has a value that is not known; .env.example names those there are';
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address like https://example.org' : issue.message;
    default:
      return issue.message;
  }
}

const cloudNeeds = [
  'WHATSAPP_CLOUD_TOKEN',
  'WHATSAPP_CLOUD_PHONE_NUMBER_ID',
  'WHATSAPP_CLOUD_APP_SECRET',
  'WHATSAPP_CLOUD_VERIFY_TOKEN',
] as const;

function invalid(message: string): KancaError {
  return new KancaError(message, {
    code: 'CONFIG_INVALID',
    remedy: 'Correct it in the environment or in .env; see .env.example.',
  });
}
