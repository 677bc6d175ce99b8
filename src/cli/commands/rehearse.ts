import { randomInt } from 'node:crypto';
import { Argument, type Command } from 'commander';
import type { Channel, Inbound } from '../../channels/channel.ts';
import { channelDefinitions } from '../../channels/registry.ts';
import { describeError, KancaError } from '../../errors.ts';
import { channelWorld } from '../../runtime/channel-world.ts';
import { registerWorker, removeWorker } from '../../storage/outbox/workers.ts';
import { giveLease, takeLease } from '../../storage/outbox/lease.ts';
import type { Database } from '../../storage/database.ts';
import { enterAccount } from '../../storage/turns/enter-account.ts';
import { storeInbound } from '../../storage/turns/store-inbound.ts';
import { ExitCode } from '../exit-code.ts';
import { makeStepFiles } from '../rehearsal/make-step-files.ts';
import { rehearsalSteps } from '../rehearsal/steps.ts';
import { setStage } from '../rehearsal/stage.ts';
import { createAsker, type Asker } from '../setup/create-asker.ts';
import { withDatabase, type CommandContext } from '../with-database.ts';

export function addRehearse(program: Command): void {
  program
    .command('rehearse')
    .description(
      'try the real platform in your own chat, and tell what differs from our stand-ins; stop `kanca serve` first',
    )
    .addArgument(new Argument('<platform>').choices(platforms))
    .action(async (family: string) => {
      const asker = createAsker(process.stdin, process.stdout);
      try {
        await withDatabase((context) => rehearse(context, family, asker));
      } finally {
        asker.close();
      }
    });
}

/** Those that `kanca init` sets up. */
const platforms = [
  ...new Set(channelDefinitions.flatMap(({ setup, traits }) => (setup === undefined ? [] : [traits.family]))),
];
const renewMs = 3_000;

async function keep(prisma: Database['prisma'], account: string, events: readonly Inbound[]): Promise<void> {
  const [first] = events;
  if (first === undefined) return;
  const prefix = await enterAccount(prisma, first.channel, account);
  await storeInbound(
    prisma,
    events.map((event) => ({ ...event, externalId: `${prefix}${event.externalId}` })),
  );
}

/** What other people write meanwhile is stored, and answered when the service runs again. */
async function rehearse({ config, db, logger }: CommandContext, family: string, asker: Asker): Promise<void> {
  const world = channelWorld(config, logger, db);
  const open = async (): Promise<{ channel: Channel; account: string }> => {
    for (const definition of channelDefinitions.filter(({ traits }) => traits.family === family)) {
      const opened = await definition.open(world);
      if (opened !== null) return { channel: opened.channel, account: opened.account ?? opened.channel.name };
    }
    throw new KancaError(`The settings name no ${family}.`, {
      code: 'CONFIG_INVALID',
      remedy: 'Run `kanca init`, or set TELEGRAM_BOT_TOKEN or WHATSAPP_TRANSPORT.',
    });
  };
  const workerId = await registerWorker(db.prisma);
  const { account } = await open();
  const lease = `listen:${account}`;
  const renewing = setInterval(() => {
    takeLease(db.prisma, lease, workerId).catch(() => undefined);
  }, renewMs).unref();
  try {
    if (!(await takeLease(db.prisma, lease, workerId)))
      throw new KancaError('A `kanca serve` listens there now.', {
        code: 'REHEARSAL_BUSY',
        remedy: 'Stop it for the rehearsal; messages of people wait meanwhile.',
      });
    const word = `GLADI${randomInt(1000, 9999)}`;
    const { stage, end } = await setStage(
      {
        open: async () => (await open()).channel,
        keep: (events) => keep(db.prisma, account, events),
        word,
      },
      async (channel) => {
        const link = await channel.linkTo?.(word);
        asker.say(`From your own phone, send ${word} to the bot${link == null ? '' : `: ${link}`}`);
      },
    );
    const ask = async (what: string): Promise<void> => {
      asker.say(`  -> ${what}`);
      if (what.includes('press Enter')) await asker.ask('     Done?');
    };
    let differing = 0;
    for (const { name, fits, play } of rehearsalSteps(await makeStepFiles())) {
      const found = fits(stage)
        ? await play(stage, ask).catch((error: unknown) => [describeError(error)])
        : null;
      if (found !== null && found.length > 0) differing += 1;
      asker.say(
        `${found === null ? 'none' : found.length === 0 ? 'same' : 'DIFF'} ${name}${found?.map((line) => `\n     ${line}`).join('') ?? ': this channel cannot'}`,
      );
    }
    await end();
    asker.say(`${differing} of the steps differ. Unblock the bot on your phone.`);
    if (differing > 0) process.exitCode = ExitCode.failed;
  } finally {
    clearInterval(renewing);
    await giveLease(db.prisma, lease, workerId);
    await removeWorker(db.prisma, workerId);
  }
}
