import { flows } from '../../flows/registry.ts';
import { answerDays, type AnswerDays } from '../applications/answer-days.ts';
import { noTariff, type Tariff } from '../broadcasts/preflight.ts';
import { allCommands } from '../commands/all-commands.ts';
import { createOwnerCheck } from '../commands/create-owner-check.ts';
import { createReplyLimit } from '../commands/create-reply-limit.ts';
import { understandAnswer } from '../commands/understand-answer.ts';
import type { TurnServices } from '../conversation/ports.ts';
import { createComposeNotice } from '../notices/compose-notice.ts';
import { createMayTell } from '../notices/create-may-tell.ts';
import type { FindChannel } from '../reach/reach-channel.ts';
import { guardCommands } from '../roles/guard-commands.ts';
import { officeDays, type OfficeDays } from '../time/office-days.ts';
import { createRenderer } from '../rendering/renderer.ts';

/** Everything a turn needs: flows, handlers of their commands, parsers, texts. */
export function createServices(
  channelOf: FindChannel,
  tariff: Tariff = noTariff,
  days: OfficeDays = officeDays(),
  repliesADay = 150,
  answers: AnswerDays = answerDays(),
): TurnServices {
  const renderer = createRenderer();
  return {
    flows,
    handlers: guardCommands(allCommands({ renderer, tariff, days, rules: { office: days, days: answers } })),
    composeNotice: createComposeNotice(renderer, channelOf),
    mayTell: createMayTell(channelOf),
    owner: createOwnerCheck(),
    limit: createReplyLimit(repliesADay),
    understand: understandAnswer,
    renderer,
  };
}
