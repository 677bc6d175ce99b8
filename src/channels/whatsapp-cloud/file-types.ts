const office = 'application/vnd.openxmlformats-officedocument';

/**
 * MIME types of files that Meta takes for messages.
 * Source: "Media", supported media types, WhatsApp Business Platform documentation (2026).
 */
export const fileTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'audio/aac',
  'audio/amr',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'video/mp4',
  'video/3gpp',
  'text/plain',
  'application/pdf',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  `${office}.presentationml.presentation`,
];
