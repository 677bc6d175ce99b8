import { foldText } from '../../answers/words/fold-text.ts';
import { isKnownWork } from '../../vacancies/search/is-known-work.ts';
import { readQuery } from '../../vacancies/search/read-query.ts';
import { writeQuery } from '../../vacancies/search/write-query.ts';

/** What asks for news, and what ends it, without what it is about. */
const request =
  /\b(?:(?:di|meng|me|ng)?kabar(?:i|in|ono|ke|nya|kan)?|ngabar\w*|(?:di)?wartos\w*|notif\w*|info\w*|beri ?tahu|kasih ?tahu?|ngasih ?tahu?|kandani|pantau\w*|nyalakan|let me know|tell me|notify(?: me)?|alert|kalau|kalo|klo|kl|nek|yen|menawi|misal\w*|semisal|begitu|jika|bila|when(?:ever)?|if|there(?: is|s| are)?|ana|muncul|buka|baru|lagi|maneh|malih|saja|stop|berhenti\w*|hentikan|jangan|usah|ojo|aja|sampun|yo|kabeh|semua)\b/g;
const aboutWork = /\b(?:lowongan|loker|lowker|kerja\w*|gaw\w*an|jobs?|vacanc\w+)\b/;

/**
 * The search that a text names which asks for news of vacancies ("kabari kalau ada kasir di solo"), or wants it to end; undefined
 * where it names none.
 */
export function searchToKeep(text: string): string | undefined {
  const folded = foldText(text);
  const query = readQuery(folded.replace(request, ' '));
  const works = query.works.filter(
    ({ words }) => words.split(' ').some((word) => isKnownWork(word)) || aboutWork.test(folded),
  );
  const written = writeQuery({ ...query, works });
  return written === '' ? undefined : written;
}
