import type { Flow } from './flow.ts';
import * as registered from './registered.ts';

/** Every flow there is, by id; they are listed in `registered.ts`, a line each. */
export const flows: Readonly<Record<string, Flow>> = Object.fromEntries(
  Object.values(registered).map((flow) => [flow.id, flow]),
);
