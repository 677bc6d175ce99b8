import type { ChannelDefinition, ChannelSetup, ChannelWorld } from '../../channels/channel-definition.ts';
import type { ChannelHealth } from '../../channels/channel.ts';
import { describeError } from '../../errors.ts';
import type { Asker } from './create-asker.ts';

/** What was answered so far, by the name of the setting. */
export type Answers = Record<string, string>;

export interface AskSettings {
  asker: Asker;
  definitions: readonly ChannelDefinition[];
  /** The house as it would be with these settings; throws where one of them cannot be. */
  worldWith: (answers: Answers) => ChannelWorld;
}

/**
 * Offers every channel that says how it is set up, asks for its settings and looks at the platform whether they are right.
 * What is wrong is asked again; what cannot be checked now may be kept. A channel that another one rules out (both ways to
 * WhatsApp) is not offered.
 */
export async function askSettings({ asker, definitions, worldWith }: AskSettings): Promise<Answers> {
  let answers: Answers = {};
  for (const definition of definitions) {
    const { setup } = definition;
    if (setup === undefined || ruledOut(setup, answers)) continue;
    if (!(await asker.confirm(`${setup.offer}?`, false))) continue;
    answers = await settled(asker, definition, setup, answers, worldWith);
  }
  return answers;
}

function ruledOut({ settings = {} }: ChannelSetup, answers: Answers): boolean {
  return Object.keys(settings).some((name) => answers[name] !== undefined);
}

async function settled(
  asker: Asker,
  definition: ChannelDefinition,
  setup: ChannelSetup,
  before: Answers,
  worldWith: AskSettings['worldWith'],
): Promise<Answers> {
  for (;;) {
    const answers = { ...before, ...setup.settings };
    for (const { setting, ask, secret, made } of setup.questions) {
      const typed = await asker.ask(ask, secret);
      answers[setting] = typed === '' ? (made?.() ?? '') : typed;
      if (typed === '' && made !== undefined) asker.say(`${setting}: ${answers[setting]}`);
    }
    const { ok, detail } = await look(definition, setup, answers, worldWith);
    asker.say(`${ok ? 'ok  ' : 'BAD '} ${definition.traits.label}: ${detail}`);
    if (ok) return answers;
    if (!(await asker.confirm('Type it again?', true))) {
      const keep = await asker.confirm('Keep it as it is, to be mended later?', false);
      return keep ? answers : before;
    }
  }
}

async function look(
  definition: ChannelDefinition,
  { check }: ChannelSetup,
  answers: Answers,
  worldWith: AskSettings['worldWith'],
): Promise<ChannelHealth> {
  try {
    const world = worldWith(answers);
    if (check !== undefined) return await check(world);
    const opened = await definition.open(world);
    if (opened === null) return { ok: false, detail: 'something is missing.' };
    const health = await opened.channel.health();
    await opened.channel.stop();
    return health;
  } catch (error) {
    return { ok: false, detail: describeError(error) };
  }
}
