import type { Tariff } from '../broadcasts/preflight.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { ApplicationRules } from '../storage/applications/application-rules.ts';
import type { OfficeDays } from '../time/office-days.ts';

/** What handlers of commands may need besides the turn. */
export interface CommandTools {
  renderer: Renderer;
  tariff: Tariff;
  days: OfficeDays;
  /** How long answers to applications may take. */
  rules: ApplicationRules;
}
