import { createInterface, type Interface } from 'node:readline';
import { join } from 'node:path';
import type { Command } from 'commander';
import { languages } from '../../../flows/languages.ts';
import { answerDays } from '../../applications/answer-days.ts';
import { runBroadcasts } from '../../broadcasts/run-broadcasts.ts';
import { createTerminalChannel } from '../../channels/terminal/create-terminal-channel.ts';
import { readLine } from '../../channels/terminal/read-line.ts';
import { KancaError } from '../../errors.ts';
import { createRenderer } from '../../rendering/renderer.ts';
import { readTariff } from '../../runtime/read-tariff.ts';
import { createRuntime, type Runtime } from '../../runtime/runtime.ts';
import { runClocks } from '../../storage/applications/run-clocks.ts';
import { reapWorkers, removeWorker } from '../../storage/outbox/workers.ts';
import { announceAlerts } from '../../storage/jobs/announce-alerts.ts';
import { fireTimers } from '../../storage/jobs/fire-timers.ts';
import { officeDays } from '../../time/office-days.ts';
import { offerSample } from '../offer-sample.ts';
import { sayAtKeyboard } from '../say-at-keyboard.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

export interface ChatOptions {
  as: string;
  json?: boolean;
  lang?: string;
}

/** How often a chat at a keyboard looks for alerts that have come meanwhile. */
const lookMs = 2_000;

export function addChat(program: Command): void {
  program
    .command('chat')
    .description('talk to the assistant in this terminal')
    .option('--as <id>', 'who you are: any name, each has its own conversation', 'local')
    .option('--json', 'one JSON object a line for each message of the bot')
    .option('--lang <code>', `first guess of the language: ${languages.join(', ')}`)
    .action((options: ChatOptions) =>
      withDatabase(
        async (context) => {
          if (options.json !== true) await offerSample(context, false);
          await chat(context, options);
        },
        { create: 'yes' },
      ),
    );
}

/** One line is one message, each answered before the next is read. Ends with the input. */
export async function chat({ config, db, logger }: CommandContext, options: ChatOptions): Promise<void> {
  if (options.lang !== undefined && !languages.some((known) => known === options.lang)) {
    throw new KancaError(`There is no language "${options.lang}".`, {
      code: 'CONFIG_INVALID',
      remedy: `Use one of ${languages.join(', ')}.`,
    });
  }
  const interactive = process.stdin.isTTY === true && options.json !== true;
  const keyboard = interactive
    ? createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' })
    : undefined;
  const channel = createTerminalChannel({
    mediaDir: join(config.KANCA_DATA_DIR, 'terminal'),
    json: options.json === true,
    write: (line) =>
      interactive ? sayAtKeyboard(process.stdout, keyboard, line) : process.stdout.write(`${line}\n`),
  });
  const rules = { office: officeDays(config.OFFICE_HOLIDAYS), days: answerDays(config.ANSWER_DAYS) };
  const runtime = await createRuntime({
    ...{ db, channels: [channel], logger, address: options.as, watch: false },
    ...{ officeDays: rules.office, answerDays: rules.days },
  });
  const send = sendAs(runtime, options);
  const broadcasts = {
    prisma: db.prisma,
    renderer: createRenderer(),
    channels: [channel],
    tariff: readTariff(config, logger),
    logger,
  };
  const look = async (): Promise<void> => {
    const now = runtime.clock.now();
    await fireTimers(db.prisma, now);
    await runClocks(db.prisma, rules, now);
    await announceAlerts(db.prisma, [channel.name], now);
    await runBroadcasts(broadcasts, now);
    await runtime.pump();
  };
  try {
    await reapWorkers(db.prisma, runtime.workerId, Infinity);
    await look();
    if (keyboard === undefined) return await readPipe(send, look);
    process.stdout.write('Ketik pesanmu, lalu Enter. Untuk keluar: Ctrl-D.\n');
    await send({ type: 'START' });
    await readKeyboard(keyboard, send, look);
  } finally {
    keyboard?.close();
    await runtime.sender.stop();
    await removeWorker(db.prisma, runtime.workerId);
  }
}

type Send = (event: { type: 'TEXT'; text: string } | { type: 'START' }) => Promise<void>;

function sendAs(runtime: Runtime, options: ChatOptions): Send {
  let count = 0;
  const session = `${Date.now().toString(36)}-${process.pid}`;
  return async (event) => {
    count += 1;
    const { as, lang: languageHint } = options;
    const text = event.type === 'TEXT' ? event.text : '';
    const line = readLine({
      as,
      text,
      id: `${session}-${count}`,
      ...(languageHint !== undefined && { languageHint }),
    });
    await runtime.receive([{ ...line, event: event.type === 'TEXT' ? line.event : event }]);
    await runtime.pump();
  };
}

/** The reader is made here: lines that come before somebody asks for them would be lost. */
async function readPipe(send: Send, look: () => Promise<void>): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of lines) {
    await look();
    await send({ type: 'TEXT', text: line });
  }
}

async function readKeyboard(lines: Interface, send: Send, look: () => Promise<void>): Promise<void> {
  let busy: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<void>): Promise<void> => (busy = busy.then(work));
  const timer = setInterval(() => void queue(look), lookMs);
  lines.prompt();
  lines.on('line', (line) => {
    if (line.trim() === '') return lines.prompt();
    void queue(() => send({ type: 'TEXT', text: line })).then(() => lines.prompt());
  });
  await new Promise<void>((resolve) => lines.on('close', resolve));
  clearInterval(timer);
  await busy;
}
