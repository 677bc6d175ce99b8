import { pino, type Logger } from 'pino';
import { toKancaError } from '../errors.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/**
 * Structured lines on standard error; no names, texts or addresses of people belong into them.
 * @param quiet nothing below a warning, whatever the level says
 */
export function createLogger(level: string, quiet: boolean): Logger {
  const least = quiet && levels.indexOf(level) < levels.indexOf('warn') ? 'warn' : level;
  return pino(
    { level: least, base: null, serializers: { err: errorLine } },
    pino.destination({ fd: 2, sync: true }),
  );
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
