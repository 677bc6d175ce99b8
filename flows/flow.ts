import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { PersonSummary } from './facts.ts';
import type { Migration } from './migration.ts';
import type { Question } from './question.ts';

/** What a machine gets when it starts. */
export interface FlowInput {
  person: PersonSummary;
  [extra: string]: unknown;
}

/** One conversation about one thing: a machine and what it asks in each waiting state. */
export interface Flow {
  id: string;
  /** Raised whenever a stored state would mean something else; with a migration from the version before. */
  version: number;
  machine: AnyStateMachine;
  /** Parsed after each revival. */
  context: z.ZodType;
  migrations: Migration[];
  /** Questions by state, `parent.child` for nested ones. A state without one may not rest. */
  questions: Record<string, (context: never) => Question>;
}

/** Checks the questions against the machine's own context type. */
export function defineFlow<C>(flow: FlowOf<C>): Flow {
  return flow;
}

interface FlowOf<C> extends Omit<Flow, 'context' | 'questions'> {
  context: z.ZodType<C>;
  questions: Record<string, (context: C) => Question>;
}
