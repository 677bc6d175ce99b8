import { pino, stdTimeFunctions, type Logger } from 'pino';
import { toKancaError } from '../errors.ts';
import type { OutageFold } from '../runtime/fold-outage.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/**
 * Structured lines on standard error; no names, texts or addresses of people belong into them.
 * Levels are words, times ISO 8601 in UTC.
 * @param quiet nothing below a warning, whatever the level says
 * @param fold takes the lines of an outage of the database together
 */
export function createLogger(level: string, quiet: boolean, fold?: OutageFold): Logger {
  const least = quiet && levels.indexOf(level) < levels.indexOf('warn') ? 'warn' : level;
  return pino(
    {
      level: least,
      base: null,
      serializers: { err: errorLine },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(args, method) {
          const write = (): void => method.apply(this, args);
          if (fold?.takes(errorOf(args[0]), write) !== true) write();
        },
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
}

function errorOf(details: unknown): unknown {
  return typeof details === 'object' && details !== null && 'err' in details ? details.err : undefined;
}

/** Code, first line and remedy; the stack only where it is asked for by the level. */
function errorLine(error: unknown): Record<string, unknown> {
  const known = toKancaError(error);
  const [line] = known.message.trim().split('\n').slice(-1);
  return { code: known.code, message: line, remedy: known.remedy, at: stackOf(known.cause ?? error) };
}

function stackOf(error: unknown): string | undefined {
  const line =
    error instanceof Error
      ? error.stack?.split('\n').find((one) => /\/src\/|\/flows\//u.test(one))
      : undefined;
  return line?.trim();
}
