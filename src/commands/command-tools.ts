import type { Tariff } from '../broadcasts/preflight.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { OfficeDays } from '../time/office-days.ts';

/** What handlers of commands may need besides the turn. */
export interface CommandTools {
  renderer: Renderer;
  tariff: Tariff;
  days: OfficeDays;
}
