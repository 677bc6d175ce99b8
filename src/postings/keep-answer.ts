import type { FlowEvent } from '../../flows/event.ts';
import { text } from '../../flows/text.ts';
import type { PostCommand } from '../../flows/work/post/commands.ts';
import type { PostingRefusal } from '../../flows/work/post/events.ts';
import { emptyPosting, type PostingContent } from '../../flows/work/post/facts.ts';
import type { CommandScope } from '../conversation/ports.ts';
import { loadFirm } from '../storage/firms/firm-store.ts';
import {
  changePosting,
  createPosting,
  listPostings,
  loadPosting,
} from '../storage/postings/posting-store.ts';
import type { Tx } from '../storage/tx.ts';
import { wibDate } from '../time/wib-date.ts';
import { checkPosting } from './check-posting.ts';
import { factOfPosting } from './fact-of-posting.ts';
import type { ReadAnswer } from './posting-answer.ts';
import { readAnswer } from './read-answer.ts';

type Answer = Extract<PostCommand, { type: 'answerPosting' }>;

/** Postings that a firm may have, of any age. */
const mostPostings = 300;
const shortestReason = 10;

/**
 * Reads one answer and keeps it at once. Where a colleague has changed the same posting since it was last looked at, the
 * answer goes into a copy of its own, so that nothing of either is lost.
 */
export async function keepAnswer(
  { firmId, postingId, revision, field, text: answer, about = '' }: Answer,
  { tx, person, now }: CommandScope<Tx>,
): Promise<FlowEvent[]> {
  const known = postingId === 0 ? null : await loadPosting(tx, postingId);
  if (postingId !== 0 && known === null) return refused('gone');
  const firm = await loadFirm(tx, known?.firmId ?? firmId);
  if (firm === null) return refused('gone');
  const content = known?.content ?? emptyPosting;
  const today = wibDate(now);
  const read =
    field === 'work'
      ? pickWork(content, answer)
      : field === 'without'
        ? takeOut(content, about)
        : field === 'reason'
          ? keepReason(content, about, answer)
          : readAnswer(field, answer, { today, regency: firm.regency });
  if ('why' in read) return refused(read.why);
  const next: PostingContent = { ...content, ...read.change };
  const changed =
    known !== null && (await changePosting(tx, { id: known.id, revision, content: next }, person.id, now));
  if (!changed && (await listPostings(tx, firm.id, { skip: 0, take: 1 })).total >= mostPostings)
    return refused('tooMany');
  const id =
    changed && known !== null
      ? known.id
      : await createPosting(tx, { firmId: firm.id, content: next }, person.id, now);
  const posting = await loadPosting(tx, id);
  if (posting === null) return refused('gone');
  return [
    {
      type: 'POSTING_KEPT',
      posting: factOfPosting(posting, now),
      ...{ note: read.note, whole: read.whole === true, beside: known !== null && !changed },
    },
  ];
}

/** The work that was meant comes first. */
function pickWork({ codes }: PostingContent, code: string): ReadAnswer {
  if (!codes.includes(code)) return { why: 'unclear' };
  return { change: { codes: [code, ...codes.filter((one) => one !== code)] }, note: null };
}

/** Takes a condition out of the words, with its comma or its line. */
function takeOut(content: PostingContent, key: string): ReadAnswer {
  const { findings } = checkPosting(content, { employer: '', code: '', today: '9999-12-31' });
  const finding = findings.find((one) => one.key === key);
  if (finding === undefined) return { change: {}, note: null };
  const { field, words } = finding;
  const told = content[field as 'tasks'];
  const without = withoutWords(told, words);
  if (field === 'title' && without.trim().length < 3) return { why: 'noTitle' };
  return { change: { [field]: without.trim() }, note: null };
}

/** What is left of a list or a sentence without some of its words. */
function withoutWords(told: string, words: string): string {
  return told
    .replace(words, '')
    .replace(/[ \t]*([,;])(?:[ \t]*[,;])+/gu, '$1')
    .replace(/[ \t,;]+(?:dan|atau|serta|and|or)(?=[ \t]*(?:[,;.]|$))/gmu, '')
    .replace(/^[ \t]*[-•,;][ \t]*$/gmu, '')
    .replace(/^[ \t]*[,;][ \t]*|[ \t]*[,;][ \t]*$/gmu, '')
    .replace(/\n{2,}/gu, '\n')
    .replace(/[ \t]{2,}/gu, ' ');
}

function keepReason({ reasons }: PostingContent, about: string, answer: string): ReadAnswer {
  const why = answer.trim();
  if (about === '' || why.length < shortestReason) return { why: 'noReason' };
  return { change: { reasons: { ...reasons, [about]: why } }, note: text('post:reasonKept') };
}

function refused(why: PostingRefusal): FlowEvent[] {
  return [{ type: 'POSTING_REFUSED', why }];
}
