/** What every error of ours carries: a stable code for logs and tests, and what to do about it. */
export interface ErrorDetails {
  /** Stable, upper snake case, e.g. `DATABASE_LOCKED`. */
  code: string;
  /** One sentence: what to do now. */
  remedy: string;
  cause?: unknown;
}

/** An error whose cause and remedy are known. Anything else is wrapped by {@link toKancaError}. */
export class KancaError extends Error {
  readonly code: string;
  readonly remedy: string;

  constructor(message: string, details: ErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'KancaError';
    this.code = details.code;
    this.remedy = details.remedy;
  }
}

/** The one place where a foreign error becomes ours. */
export function toKancaError(error: unknown): KancaError {
  if (error instanceof KancaError) return error;
  const file = fileOf(error);
  if (file !== undefined) {
    return new KancaError(`${file} cannot be opened.`, {
      code: 'FILE_UNUSABLE',
      remedy: 'Check that its folder exists, and your right to read or write there.',
      cause: error,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new KancaError(message, {
    code: 'UNEXPECTED',
    remedy: 'Run `kanca doctor`; if it finds nothing, report this line with the log around it.',
    cause: error,
  });
}

/** The file that Node could not open, where that is what happened. */
function fileOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { syscall, path } = error as NodeJS.ErrnoException;
  return syscall === 'open' ? path : undefined;
}

/** One line for a person at a terminal. */
export function describeError(error: unknown): string {
  const known = toKancaError(error);
  return `${known.code}: ${known.message} ${known.remedy}`;
}
