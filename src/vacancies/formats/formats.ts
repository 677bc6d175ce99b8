import type { VacancyFormat } from './format.ts';
import { jobPosting } from './job-posting.ts';
import { lokerHtml } from './loker-html.ts';
import { loker } from './loker.ts';
import { maganghub2025 } from './maganghub-2025.ts';
import { maganghub2026 } from './maganghub-2026.ts';

/** Every format that can be imported. */
export const vacancyFormats: readonly VacancyFormat[] = [
  maganghub2025,
  maganghub2026,
  loker,
  lokerHtml,
  jobPosting,
];
