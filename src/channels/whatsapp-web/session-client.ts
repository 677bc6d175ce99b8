import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import whatsapp, { type ClientOptions } from 'whatsapp-web.js';
import { KancaError } from '../../errors.ts';
import type { SessionFolder } from './session-folder.ts';
import type { WhatsappWebOptions } from './whatsapp-web-options.ts';

const { Client, LocalAuth } = whatsapp;

/** Methods the library has and its types leave out. */
interface Internals {
  inject(): Promise<void>;
  initWebVersionCache(): Promise<void>;
}
const internals = Client.prototype as unknown as Internals;

const CHROMIUM_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export interface ClientHooks {
  /** Browser and page exist; nothing is loaded yet. */
  onBrowser(): void;
  /** Something the library started by itself failed; unheard it would end the process. */
  onInjectionFailed(error: unknown): void;
  onCodeRefused(error: unknown): void;
}

/**
 * The library's client with its loose ends tied: what it starts without waiting for (a new injection after a
 * navigation, a pairing code, closing the browser) reports instead of rejecting unheard.
 */
export class SessionClient extends Client {
  readonly #hooks: ClientHooks;
  readonly #cachesPage: boolean;
  #initialised = false;

  constructor(options: WhatsappWebOptions, folder: SessionFolder, byCode: boolean, hooks: ClientHooks) {
    super(clientOptions(options, folder, byCode, hooks));
    this.#hooks = hooks;
    this.#cachesPage = options.pageDir !== undefined;
  }

  override async initialize(): Promise<void> {
    await super.initialize();
    this.#initialised = true;
  }

  async inject(): Promise<void> {
    try {
      await internals.inject.call(this);
    } catch (error) {
      if (!this.#initialised) throw error;
      this.#hooks.onInjectionFailed(error);
    }
  }

  async initWebVersionCache(): Promise<void> {
    if (this.#cachesPage) await internals.initWebVersionCache.call(this);
  }

  override async requestPairingCode(...args: Parameters<InstanceType<typeof Client>['requestPairingCode']>) {
    try {
      return await super.requestPairingCode(...args);
    } catch (error) {
      this.#hooks.onCodeRefused(error);
      return '';
    }
  }

  override async destroy(): Promise<void> {
    await super.destroy().catch(() => undefined);
  }
}

/** Tells when the browser exists, and leaves the profile to us: the library would remove it under a live browser. */
class SessionAuth extends LocalAuth {
  override afterBrowserInitialized: () => Promise<void>;
  override logout = async (): Promise<void> => undefined;

  constructor(folder: SessionFolder, hooks: ClientHooks) {
    super({ dataPath: dirname(folder.profile) });
    this.afterBrowserInitialized = async () => hooks.onBrowser();
  }
}

function clientOptions(
  options: WhatsappWebOptions,
  folder: SessionFolder,
  byCode: boolean,
  hooks: ClientHooks,
): ClientOptions {
  return {
    authStrategy: new SessionAuth(folder, hooks),
    puppeteer: {
      executablePath: options.chromiumPath,
      headless: 'shell',
      // The browser ends with this process, whatever ends it.
      pipe: true,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [...CHROMIUM_ARGUMENTS, ...(options.chromiumArgs ?? [])],
    },
    ...pageOptions(options),
    ...(byCode && options.pairingPhone !== undefined
      ? { pairWithPhoneNumber: { phoneNumber: options.pairingPhone, showNotification: true } }
      : {}),
  };
}

function pageOptions({ pageDir, pageVersion }: WhatsappWebOptions): Partial<ClientOptions> {
  if (pageDir === undefined) return { webVersionCache: { type: 'none' } };
  const version = pageVersion ?? 'page';
  const file = join(pageDir, `${version}.html`);
  try {
    readFileSync(file);
  } catch (cause) {
    throw new KancaError(`The page ${file} cannot be read.`, {
      code: 'WHATSAPP_PAGE_MISSING',
      remedy: 'Put the page there, or leave WHATSAPP_WEB_PAGE_DIR out to use the page on the internet.',
      cause,
    });
  }
  return { webVersion: version, webVersionCache: { type: 'local', path: pageDir, strict: true } };
}
