/**
 * Classes of SQLSTATE (PostgreSQL documentation, appendix A) that tell of the state of the server and not of what was asked:
 * 08 connection, 25 transaction state (as a read-only standby after a failover), 40 rolled back (deadlock, serialization),
 * 53 out of disk, memory or connections, 57 shut down, cancelled or not yet up. 25P02 only says that an earlier statement of the
 * transaction failed, which may have been wrong.
 */
const classes = /^(?!25P02)(?:08|25|40|53|57)[0-9A-Z]{3}$/u;

/** Of Prisma: cannot reach, timed out, closed, no free connection, transaction gone, write conflict. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);

const systemCodes =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|ENOSPC|EMFILE)$/u;

const ourCodes = /^(?:DATABASE_(?:SILENT|LOCKED|UNREACHABLE|PROCESS_DIED)|DISK_FULL)$/u;

/** Of `pg` and its adapter, which give no code. */
const messages =
  /Connection terminated|Server has closed the connection|timeout exceeded when trying to connect|Can't reach database server|Client has encountered a connection error|not queryable|Transaction API error|No space left on device|has said nothing for/u;

/**
 * Whether an error tells of a database that is away, full or changing over: what was asked may be right and is worth
 * trying again however often. Looks through what errors are wrapped in.
 */
export function isInfrastructureError(error: unknown): boolean {
  return causesOf(error).some(({ code, message }) => {
    if (typeof message === 'string' && messages.test(message)) return true;
    if (typeof code !== 'string') return false;
    return classes.test(code) || prismaCodes.has(code) || systemCodes.test(code) || ourCodes.test(code);
  });
}

interface Cause {
  code?: unknown;
  message?: unknown;
}

/** The error, what it wraps, and the codes that Prisma hides in its `meta`. */
function causesOf(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { code, message, cause, meta, originalCode } = error as Record<string, unknown>;
  const hidden = isObject(meta) ? [meta, meta['driverAdapterError']] : [];
  return [
    { code, message },
    { code: originalCode },
    ...[cause, ...hidden].flatMap((one) => causesOf(one, depth + 1)),
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
