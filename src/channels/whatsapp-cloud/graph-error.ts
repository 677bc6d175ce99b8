import { z } from 'zod';

const schema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional().catch(undefined),
    message: z.string().default(''),
    error_data: z.object({ details: z.string() }).optional().catch(undefined),
  }),
});

/** An answer of the Graph API that is no success. */
export class GraphError extends Error {
  readonly status: number;
  /** Meta's code; undefined where the answer carried none (a proxy's page). */
  readonly code: number | undefined;

  readonly subcode: number | undefined;

  constructor(status: number, code: number | undefined, message: string, subcode?: number) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.subcode = subcode;
  }

  static from(status: number, body: unknown): GraphError {
    const parsed = schema.safeParse(body);
    if (!parsed.success) return new GraphError(status, undefined, `HTTP ${status}`);
    const { code, message, error_data: data, error_subcode: subcode } = parsed.data.error;
    return new GraphError(status, code, `${code}: ${data?.details ?? message}`, subcode);
  }
}
