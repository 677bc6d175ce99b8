/** Signs that a message may show, as in docs/cek-loker.md. */
export const flags = [
  'fee', 'personal-account', 'identity', 'otp', 'apk', 'short-link', 'lookalike-link', 'free-mail', 'impersonation',
  'travel-agent', 'task-scam', 'abroad-unlicensed', 'mlm', 'money-mule', 'insider', 'document-pledge', 'chat-only',
  'no-employer', 'too-good', 'urgent',
] as const; // prettier-ignore
export type Flag = (typeof flags)[number];

/** Signs that honest messages show as well: they never make a message red, alone or together. */
export const softFlags: readonly Flag[] = ['chat-only', 'urgent', 'free-mail', 'short-link', 'no-employer'];
