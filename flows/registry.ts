import type { Flow } from './flow.ts';
import { alerts } from './alerts/flow.ts';
import { apply } from './apply/flow.ts';
import { assessment } from './assessment/flow.ts';
import { broadcast } from './work/broadcast/flow.ts';
import { counselor } from './work/desk/flow.ts';
import { report } from './work/report/flow.ts';
import { roles } from './work/roles/flow.ts';
import { care } from './care/flow.ts';
import { link } from './link/flow.ts';
import { menu } from './menu/flow.ts';
import { onboarding } from './onboarding/flow.ts';
import { settings } from './settings/flow.ts';
import { ticket } from './ticket/flow.ts';
import { vacancies } from './vacancies/flow.ts';
import { which } from './which/flow.ts';

/** Every flow there is, by id. */
export const flows: Record<string, Flow> = {
  onboarding,
  menu,
  assessment,
  vacancies,
  apply,
  alerts,
  settings,
  link,
  ticket,
  which,
  care,
  counselor,
  roles,
  report,
  broadcast,
};
