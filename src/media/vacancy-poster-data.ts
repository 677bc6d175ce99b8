import { z } from 'zod';

/** An address that opens a chat in which a vacancy is shown, and what the platform is called. */
const link = z.object({ label: z.string().min(1), url: z.url() });

/** A notice of one vacancy for a wall or a group. Every word is already in the reader's language. */
export const vacancyPosterData = z.object({
  heading: z.string().min(1),
  title: z.string().min(1),
  /** Who, where, pay, until when: a line each. */
  lines: z.array(z.string().min(1)),
  /** What to send to the bot. */
  code: z.string().min(1),
  codeLine: z.string().min(1),
  /** One a platform, as a code to scan; at most two are drawn. */
  links: z.array(link),
  footer: z.string(),
});

export type VacancyPosterData = z.infer<typeof vacancyPosterData>;

/** Codes to scan alone, one a platform. */
export const qrPictureData = z.object({ links: z.array(link).min(1), code: z.string().min(1) });

export type QrPictureData = z.infer<typeof qrPictureData>;
