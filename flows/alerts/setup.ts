import { flowSetup } from '../define-machine.ts';
import type { AlertsContext } from './context.ts';

/** What the states of the alerts share. */
export const alertsSetup = flowSetup<AlertsContext>();
