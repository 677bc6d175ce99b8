import type { AssessmentResult, NextSteps } from '../../flows/facts.ts';
import { interests } from '../../flows/assessment/questionnaires.ts';
import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { resultCardText } from '../media/result-card-text.ts';
import { listHistory } from '../questionnaires/list-history.ts';
import { loadCard } from '../questionnaires/load-card.ts';
import { groupsToLookFor, nextSteps } from '../questionnaires/next-steps.ts';
import { readResult } from '../questionnaires/read-result.ts';
import { latestAssessment, loadAssessment } from '../storage/assessments/assessment-store.ts';
import { deleteAssessment } from '../storage/assessments/past-assessments.ts';
import { loadConsents } from '../storage/people/consent.ts';
import { loadMatchable } from '../storage/people/profile.ts';
import type { Tx } from '../storage/tx.ts';
import { findVacanciesOfGroups } from '../storage/vacancies/find-vacancies-of-groups.ts';
import type { CommandTools } from './command-tools.ts';
import { summaryOf } from './summary-of.ts';

type Handled = 'findNextSteps' | 'makeCard' | 'loadHistory';

/** What a person does with a result of theirs. */
export function resultCommands({ renderer }: CommandTools): Pick<CommandHandlers<Tx>, Handled> {
  return {
    findNextSteps: async ({ assessmentId }, scope) => {
      const kept = await loadAssessment(scope.tx, assessmentId);
      if (kept === null || kept.personId !== scope.person.id) return [{ type: 'RESULT_MISSING' }];
      const steps = await findSteps(await readResult(scope.tx, kept), scope);
      return [{ type: 'NEXT_STEPS_FOUND', steps }];
    },

    loadHistory: async ({ forget }, { tx, person }) => {
      if (forget > 0) await deleteAssessment(tx, person.id, forget);
      return [{ type: 'HISTORY_LOADED', results: await listHistory(tx, person.id) }];
    },

    makeCard: async ({ assessmentId }, { tx, person }) => {
      const newest =
        assessmentId === 0
          ? await latestAssessment(tx, person.id, interests, 'finished')
          : { id: assessmentId };
      const kept = newest === null ? null : await loadAssessment(tx, newest.id);
      const own = kept !== null && kept.personId === person.id;
      const card = own ? await loadCard(tx, renderer, kept.id) : null;
      return [{ type: 'CARD_MADE', card: card && resultCardText(card), assessmentId: newest?.id ?? 0 }];
    },
  };
}

/** Schooling, places and vacancies are compared only with the consent to that. */
async function findSteps(result: AssessmentResult, scope: CommandScope<Tx>): Promise<NextSteps> {
  const { tx, person, now } = scope;
  const mayMatch = person.registered && (await loadConsents(tx, person.id)).includes('matching');
  const profile = mayMatch ? await loadMatchable(tx, person.id) : null;
  const education = profile?.education ?? null;
  const groups = new Set(groupsToLookFor(result, education));
  const found = profile === null ? [] : await findVacanciesOfGroups(tx, profile, groups, now);
  const work = found.map((item) => ({ ...summaryOf(item), isco: item.isco }));
  return { ...nextSteps(result, { education, language: person.language }, work), education, mayMatch };
}
