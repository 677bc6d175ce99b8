import { workFlows } from '../../flows/work-flows.ts';

/** Whether a flow is for people with a role: what they write is for others, and no wish of their own. */
export function isWorkFlow(id: string): boolean {
  return workFlows.includes(id);
}
