import { ApiFailure } from './api-failure.ts';

/** The error texts of the official server, word for word. */
export const failures = {
  unauthorized: () => new ApiFailure(401, 'Unauthorized'),
  unknownMethod: () => new ApiFailure(404, 'Not Found: method not found'),
  tooLarge: () => new ApiFailure(413, 'Request Entity Too Large'),
  badRequest: (text: string) => new ApiFailure(400, `Bad Request: ${text}`),
  chatNotFound: () => new ApiFailure(400, 'Bad Request: chat not found'),
  blocked: () => new ApiFailure(403, 'Forbidden: bot was blocked by the user'),
  deactivated: () => new ApiFailure(403, 'Forbidden: user is deactivated'),
  notStarted: () => new ApiFailure(403, "Forbidden: bot can't initiate conversation with a user"),
  migrated: (to: number) =>
    new ApiFailure(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: to,
    }),
  notModified: () =>
    new ApiFailure(
      400,
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ),
  queryTooOld: () =>
    new ApiFailure(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
  tooManyRequests: (seconds: number) =>
    new ApiFailure(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds }),
  terminatedByOther: () =>
    new ApiFailure(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    ),
  webhookActive: () =>
    new ApiFailure(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    ),
};
