import type { CommandHandlers } from '../conversation/ports.ts';
import { changeStanding } from '../postings/change-standing.ts';
import { decidePosting } from '../postings/decide-posting.ts';
import { checkOfPosting, factOfPosting, lineOfPosting } from '../postings/fact-of-posting.ts';
import { keepAnswer } from '../postings/keep-answer.ts';
import { submitPosting } from '../postings/submit-posting.ts';
import { isOwnFirm } from '../storage/firms/is-own-firm.ts';
import { listPostings, listWaitingPostings, loadPosting } from '../storage/postings/posting-store.ts';
import type { Tx } from '../storage/tx.ts';
import type { CommandTools } from './command-tools.ts';

type Handled =
  | 'loadPostings'
  | 'answerPosting'
  | 'checkPosting'
  | 'submitPosting'
  | 'changePosting'
  | 'loadPostingQueue'
  | 'loadPostingCase'
  | 'decidePosting';

const pageSize = 6;
const queueSize = 5;

/** Commands about the vacancies of firms, of those who write them and of the office. */
export function postingCommands(tools: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  return {
    loadPostings: async ({ firmId, offset }, { tx, now }) => {
      const { total, items } = await listPostings(tx, firmId, { skip: offset, take: pageSize });
      return [{ type: 'POSTINGS_LOADED', total, items: items.map((one) => lineOfPosting(one, now)) }];
    },
    answerPosting: (command, scope) => keepAnswer(command, scope),
    checkPosting: async ({ postingId }, { tx, now }) => {
      const posting = await loadPosting(tx, postingId);
      if (posting === null) return [{ type: 'POSTING_REFUSED', why: 'gone' }];
      const check = await checkOfPosting(tx, posting, now);
      return [{ type: 'POSTING_CHECKED', posting: factOfPosting(posting, now), check }];
    },
    submitPosting: (command, scope) => submitPosting(tools, scope, command),
    changePosting: (command, scope) => changeStanding(tools.rules, command, scope),
    loadPostingQueue: async ({ offset }, { tx, reach = [], now }) => {
      const places = reach.includes(null) ? null : reach.filter((scope) => scope !== null);
      const { total, items } = await listWaitingPostings(tx, places, { skip: offset, take: queueSize });
      return [{ type: 'POSTING_QUEUE_LOADED', total, items: items.map((one) => lineOfPosting(one, now)) }];
    },
    loadPostingCase: async ({ postingId }, { tx, person, now }) => {
      const posting = await loadPosting(tx, postingId);
      if (posting?.state !== 'waiting') return [{ type: 'POSTING_REFUSED', why: 'gone' }];
      const check = await checkOfPosting(tx, posting, now);
      const own = await isOwnFirm(tx, posting.firmId, person.id);
      const { days } = lineOfPosting(posting, now);
      return [{ type: 'POSTING_CASE_LOADED', posting: factOfPosting(posting, now), check, own, days }];
    },
    decidePosting: (command, scope) => decidePosting(tools.renderer, scope, command),
  };
}
