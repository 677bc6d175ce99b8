import type { CloudTariff } from '../broadcasts/preflight.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { OfficeDays } from '../time/office-days.ts';

/** What handlers of commands may need besides the turn. */
export interface CommandTools {
  renderer: Renderer;
  tariff: CloudTariff;
  days: OfficeDays;
}
