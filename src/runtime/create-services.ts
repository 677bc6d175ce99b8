import { flows } from '../../flows/registry.ts';
import { alertCommands } from '../commands/alert-commands.ts';
import { noTariff, type CloudTariff } from '../broadcasts/preflight.ts';
import { applicationCommands } from '../commands/application-commands.ts';
import { assessmentCommands } from '../commands/assessment-commands.ts';
import { createBroadcastCommands } from '../commands/broadcast-commands.ts';
import { linkCommands } from '../commands/link-commands.ts';
import { peopleCommands } from '../commands/people-commands.ts';
import { campaignCommands } from '../commands/campaign-commands.ts';
import { createReportCommands } from '../commands/report-commands.ts';
import { roleCommands } from '../commands/role-commands.ts';
import { createTicketCommands } from '../commands/ticket-commands.ts';
import { timerCommands } from '../commands/timer-commands.ts';
import { understandAnswer } from '../commands/understand-answer.ts';
import { vacancyCommands } from '../commands/vacancy-commands.ts';
import type { TurnServices } from '../conversation/ports.ts';
import { createComposeNotice } from '../notices/compose-notice.ts';
import type { FindChannel } from '../reach/reach-channel.ts';
import { guardCommands } from '../roles/guard-commands.ts';
import { officeDays, type OfficeDays } from '../time/office-days.ts';
import { createRenderer } from '../rendering/renderer.ts';

/** Everything a turn needs: flows, handlers of their commands, parsers, texts. */
export function createServices(
  channelOf: FindChannel,
  tariff: CloudTariff = noTariff,
  days: OfficeDays = officeDays(),
): TurnServices {
  const renderer = createRenderer();
  return {
    flows,
    handlers: guardCommands({
      ...peopleCommands,
      ...linkCommands(renderer),
      ...assessmentCommands,
      ...vacancyCommands,
      ...applicationCommands,
      ...alertCommands,
      ...campaignCommands,
      ...timerCommands,
      ...roleCommands,
      ...createTicketCommands(renderer, days),
      ...createReportCommands(renderer),
      ...createBroadcastCommands(renderer, tariff),
    }),
    composeNotice: createComposeNotice(renderer, channelOf),
    understand: understandAnswer,
    renderer,
  };
}
