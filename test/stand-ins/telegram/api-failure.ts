import type { ApiError, ResponseParameters } from '@grammyjs/types';

/** An error answer of the Bot API; the HTTP status equals its code. */
export class ApiFailure extends Error {
  readonly body: ApiError;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.body = { ok: false, error_code: code, description, ...(parameters && { parameters }) };
  }
}
