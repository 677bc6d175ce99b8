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
  /** Its own commands, and whom each is for; what is not told here by any flow is refused. */
  commands?: Readonly<Record<string, string>>;
  /** Key of a list of words that begin it from anywhere. */
  words?: string;
  /** It has an end that people can drop out of: how far they come is counted. */
  measured?: true;
  /** Questions by state, `parent.child` for nested ones. A state without one may not rest. */
  questions: Record<string, (context: never) => Question>;
}

/** Checks the questions against the machine's own context type. A first version needs no migrations. */
export function defineFlow<C>(flow: FlowOf<C>): Flow {
  return { migrations: [], ...flow };
}

interface FlowOf<C> extends Omit<Flow, 'context' | 'questions' | 'migrations'> {
  migrations?: Migration[];
  context: z.ZodType<C>;
  questions: Record<string, (context: C) => Question>;
}
