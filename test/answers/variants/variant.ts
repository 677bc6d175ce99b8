import type { AnswerKind } from '../../../src/answers/answer-kinds.ts';

/** What was typed and the canonical value it means. */
export type Variants = Partial<Record<AnswerKind, [input: string, value: unknown][]>>;
