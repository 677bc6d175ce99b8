import { z } from 'zod';

/** One thing that Meta says of the account. */
export interface AccountNews {
  /** What it is about: the newest word on it holds. */
  key: string;
  /** What is not well and what to do; null: it is well (again). */
  complaint: string | null;
  detail: string;
}

const text = z.string().optional().catch(undefined);
const value = z
  .object({
    event: text,
    message_template_name: text,
    message_template_language: text,
    reason: text,
    new_quality_score: text,
    previous_category: text,
    new_category: text,
    current_limit: text,
    display_phone_number: text,
    violation_info: z.object({ violation_type: text }).optional().catch(undefined),
    ban_info: z.object({ waba_ban_state: text }).optional().catch(undefined),
  })
  .catch({});

const body = z.object({
  entry: z.array(
    z.object({ changes: z.array(z.object({ field: z.string(), value: z.unknown() })).catch([]) }),
  ),
});

/** News of the account in a posted body: templates, quality and limit of the number, restrictions. Others give none. */
export function readAccountNews(posted: unknown): AccountNews[] {
  const parsed = body.safeParse(posted);
  if (!parsed.success) return [];
  return parsed.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap(({ field, value: given }) => {
      const news = readers[field]?.(value.parse(given));
      return news === undefined ? [] : [news];
    });
}

type Value = z.infer<typeof value>;

const usable = new Set(['APPROVED', 'REINSTATED', 'UNPAUSED']);

const readers: Record<string, (value: Value) => AccountNews> = {
  message_template_status_update: ({ event = '', reason = '', ...of }) => {
    const name = of.message_template_name ?? '';
    const detail = `Template ${name} is ${event}${reason === '' || reason === 'NONE' ? '' : ` (${reason})`}.`;
    const complaint = `${detail} Notices that need it wait; look at it in WhatsApp Manager.`;
    return {
      key: `template:${name}:${of.message_template_language ?? ''}`,
      detail,
      complaint: usable.has(event) ? null : complaint,
    };
  },
  message_template_quality_update: ({ message_template_name: name = '', new_quality_score: score = '' }) => {
    const detail = `Quality of template ${name} is ${score}.`;
    const complaint = `${detail} People block or report it: send it less often or write it anew.`;
    return {
      key: `quality:${name}`,
      detail,
      complaint: score === 'RED' || score === 'YELLOW' ? complaint : null,
    };
  },
  template_category_update: ({ message_template_name: name = '', ...of }) => ({
    key: `category:${name}`,
    detail: `Template ${name} is ${of.new_category ?? '?'} now, it was ${of.previous_category ?? '?'}.`,
    complaint:
      of.new_category === 'MARKETING'
        ? `Template ${name} counts as marketing now: enter it so in the file of WHATSAPP_CLOUD_TEMPLATES, for the price.`
        : null,
  }),
  phone_number_quality_update: ({ event = '', current_limit: limit = '' }) => {
    const detail = `The number is ${event}, limit ${limit}.`;
    const bad = event === 'FLAGGED' || event === 'DOWNGRADE';
    const complaint = `${detail} People block or report it: send fewer notices until WhatsApp Manager shows it green.`;
    return { key: 'number', detail, complaint: bad ? complaint : null };
  },
  account_update: ({ event = '', violation_info: violation, ban_info: ban }) => {
    const why = violation?.violation_type ?? ban?.waba_ban_state;
    const detail = `Account: ${event}${why === undefined ? '' : ` (${why})`}.`;
    const bad = /DISABLED|VIOLATION|RESTRICTION|DELETED|REMOVED|BAN/u.test(
      `${event} ${ban?.waba_ban_state ?? ''}`,
    );
    const complaint = `${detail} Look into WhatsApp Manager, account quality.`;
    return {
      key: 'account',
      detail,
      complaint: bad && ban?.waba_ban_state !== 'REINSTATE' ? complaint : null,
    };
  },
};
