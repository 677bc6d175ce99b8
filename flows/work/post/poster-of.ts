import type { Question } from '../../question.ts';

/** The poster of a vacancy, drawn when it is sent. */
export function posterOf(code: string): NonNullable<Question['media']> {
  return { kind: 'vacancy-poster', fileName: `poster-${code}.png`, input: { code } };
}
