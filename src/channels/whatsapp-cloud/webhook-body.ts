import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const media = z
  .object({
    id: text,
    caption: text,
    filename: text,
    mime_type: text,
    voice: z.boolean().optional().catch(undefined),
  })
  .optional()
  .catch(undefined);
const reply = z.object({ id: z.string(), title: text }).optional().catch(undefined);

const message = z.object({
  id: z.string(),
  from: text,
  from_user_id: text,
  group_id: text,
  timestamp: z.coerce.number().catch(0),
  type: z.string(),
  context: z.object({ id: text }).optional().catch(undefined),
  text: z.object({ body: z.string() }).optional().catch(undefined),
  button: z.object({ text: text, payload: text }).optional().catch(undefined),
  interactive: z.object({ button_reply: reply, list_reply: reply }).optional().catch(undefined),
  image: media,
  video: media,
  audio: media,
  document: media,
  sticker: media,
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional().catch(undefined),
  origin: text,
  contacts: z
    .array(z.object({ origin: text, phones: z.array(z.object({ phone: text, wa_id: text })).catch([]) }))
    .optional()
    .catch(undefined),
  reaction: z.object({ message_id: z.string(), emoji: text }).optional().catch(undefined),
  edit: z
    .object({
      original_message_id: text,
      message: z
        .object({
          text: z.object({ body: z.string() }).optional().catch(undefined),
          image: media,
          video: media,
          document: media,
        })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  system: z
    .object({ type: text, wa_id: text, user_id: text, previous_user_id: text, marketing: text })
    .optional()
    .catch(undefined),
});

const status = z.object({
  id: z.string(),
  status: z.string(),
  timestamp: z.coerce.number().catch(0),
  recipient_id: text,
  recipient_user_id: text,
  biz_opaque_callback_data: text,
  pricing: z
    .object({ category: text, billable: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  errors: z
    .array(z.object({ code: z.number(), title: text, message: text }))
    .optional()
    .catch(undefined),
});

const preference = z.object({
  wa_id: text,
  user_id: text,
  category: text,
  value: z.string(),
  timestamp: z.coerce.number().catch(0),
});

const contact = z.object({ wa_id: text, user_id: text });

/** Keeps the well-formed entries: one that is odd does not cost its neighbours. */
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

const value = z.object({
  metadata: z.object({ phone_number_id: z.string() }),
  contacts: list(contact).default([]),
  messages: list(message).default([]),
  statuses: list(status).default([]),
  user_preferences: list(preference).default([]),
});

/** What Meta posts. Everything that a message does not need is left aside. */
export const webhookBody = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: list(z.object({ changes: list(z.object({ field: z.string(), value })).default([]) })).default([]),
});

export type CloudMessage = z.infer<typeof message>;
export type CloudStatus = z.infer<typeof status>;
export type CloudPreference = z.infer<typeof preference>;
export type CloudContact = z.infer<typeof contact>;
