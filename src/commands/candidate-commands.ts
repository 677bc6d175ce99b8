import type { FlowEvent } from '../../flows/event.ts';
import { reasonsOf } from '../../flows/work/applicants/reasons.ts';
import { pageSize } from '../../flows/work/candidates/helpers.ts';
import { moves, type Move } from '../applications/application-words.ts';
import type { CommandHandlers } from '../conversation/ports.ts';
import { stopWords } from '../firms/stop-words.ts';
import { endVacancy } from '../storage/applications/end-vacancy.ts';
import {
  keepCandidates,
  listCandidates,
  listCandidateVacancies,
  ownCandidates,
} from '../storage/applications/list-candidates.ts';
import { moveApplication } from '../storage/applications/move-application.ts';
import { readCandidate } from '../storage/applications/read-applicant.ts';
import { candidateNewsOf, setCandidateNews } from '../storage/firms/candidate-news.ts';
import { firmAnswers } from '../storage/firms/firm-answers.ts';
import { loadFirm } from '../storage/firms/firm-store.ts';
import type { Tx } from '../storage/tx.ts';
import { findFirmVacancy } from '../storage/vacancies/find-firm-vacancy.ts';
import type { CommandTools } from './command-tools.ts';

type Handled =
  | 'openCandidates'
  | 'listCandidates'
  | 'readCandidate'
  | 'moveCandidates'
  | 'keepCandidates'
  | 'closeCandidates'
  | 'setCandidateNews';

const longestWords = 500;
/** What the recruiters say of single applications. */
const said: readonly string[] = [
  'INVITED',
  'NOT_SELECTED',
  'ASKED',
  'ATTENDED',
  'NO_SHOW',
  'OFFERED',
  'HIRED',
];
const withWords: readonly string[] = ['INVITED', 'OFFERED', 'ASKED'];
const refused: FlowEvent[] = [{ type: 'CANDIDATES_REFUSED' }];

/** Commands of those who recruit for a firm about who applied to it. The guard has seen that they recruit for it. */
export function candidateCommands(tools: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  const { rules } = tools;
  return {
    openCandidates: async ({ firmId }, { tx, person, now }) => {
      const firm = await receivingFirm(tx, firmId);
      if (firm === null) return refused;
      const vacancies = await listCandidateVacancies(tx, { firmId, readerId: person.id });
      const news = await candidateNewsOf(tx, { firmId, personId: person.id });
      const answers = await firmAnswers(tx, firmId, now);
      return [{ type: 'CANDIDATES_OPENED', firm: firm.name, vacancies, news, answers }];
    },

    listCandidates: async ({ firmId, vacancyId, offset }, { tx, person }) => {
      if ((await receivingFirm(tx, firmId)) === null) return refused;
      const page = { vacancyId, offset, limit: pageSize };
      const listed = await listCandidates(tx, { firmId, readerId: person.id, ...page });
      return [{ type: 'CANDIDATES_LISTED', ...listed }];
    },

    readCandidate: async ({ firmId, candidateId }, { tx, person, now }) => {
      if ((await receivingFirm(tx, firmId)) === null) return refused;
      const which = { id: candidateId, firmId, readerId: person.id };
      if ((await readCandidate(tx, which, rules)) === null) return [{ type: 'CANDIDATE_GONE' }];
      const seen = { applicationId: candidateId, move: 'SEEN', by: 'receiver', actorId: person.id } as const;
      await moveApplication(tx, seen, rules, now);
      const candidate = await readCandidate(tx, which, rules);
      return [candidate === null ? { type: 'CANDIDATE_GONE' } : { type: 'CANDIDATE_READ', candidate }];
    },

    moveCandidates: async ({ firmId, candidateIds, move, reason, words }, scope) => {
      const { tx, person, now } = scope;
      const firm = await receivingFirm(tx, firmId);
      if (firm === null) return refused;
      const told = words?.trim().slice(0, longestWords) ?? '';
      if (!isSaid(move) || (withWords.includes(move) && told === ''))
        return [{ type: 'CANDIDATES_MOVED', done: 0, of: candidateIds.length }];
      const stopped = told === '' ? null : await stopWords(tools, scope, firm, told);
      if (stopped !== null) return [stopped];
      const why = reason !== null && reasonsOf[move]?.includes(reason) === true ? reason : null;
      let done = 0;
      for (const applicationId of await ownCandidates(tx, candidateIds, { firmId, readerId: person.id })) {
        const made = {
          ...{ applicationId, move, by: 'receiver' as const, actorId: person.id },
          ...(why !== null && { reason: why }),
          ...(told !== '' && { words: told }),
        };
        if (await moveApplication(tx, made, rules, now)) done += 1;
      }
      return [{ type: 'CANDIDATES_MOVED', done, of: candidateIds.length }];
    },

    keepCandidates: async ({ firmId, candidateIds, kept }, { tx, person }) => {
      if ((await receivingFirm(tx, firmId)) === null) return refused;
      const own = await ownCandidates(tx, candidateIds, { firmId, readerId: person.id });
      await keepCandidates(tx, own, kept);
      return [{ type: 'CANDIDATES_MOVED', done: own.length, of: candidateIds.length }];
    },

    closeCandidates: async ({ firmId, vacancyId, reason }, { tx, now }) => {
      if ((await receivingFirm(tx, firmId)) === null) return refused;
      const why = reasonsOf['VACANCY_ENDED']?.includes(reason) === true ? reason : 'closed';
      const known = await findFirmVacancy(tx, { firmId, vacancyId });
      const count = known ? await endVacancy(tx, { vacancyId, reason: why }, rules, now) : 0;
      return [{ type: 'CANDIDATES_CLOSED', count }];
    },

    setCandidateNews: async ({ firmId, news }, { tx, person, now }) => {
      await setCandidateNews(tx, { firmId, personId: person.id, news }, now);
      return [];
    },
  };
}

/** A firm whose recruiters may read applications: not one that the office has stopped. */
async function receivingFirm(tx: Tx, firmId: number) {
  const firm = await loadFirm(tx, firmId);
  return firm?.state === 'verified' || firm?.state === 'waiting' ? firm : null;
}

function isSaid(move: string): move is Move {
  return said.includes(move) && (moves as readonly string[]).includes(move);
}
