import type { DraftFact } from '../../flows/work/broadcast/facts.ts';
import type { StoredDraft } from '../storage/broadcasts/draft-store.ts';
import { parseSchedule } from './moments/parse-schedule.ts';
import { planFact } from './moments/plan-fact.ts';

/** A kept draft as the flow goes on with it. `passed`: its time is over meanwhile, so it has none. */
export function draftFact(
  { id, name, template, revision, content }: StoredDraft,
  now: Date,
): { draft: DraftFact; passed: boolean } {
  const plan = content.when === null ? null : parseSchedule(content.when, now);
  const passed = plan?.at != null && plan.at <= now;
  const { texts, otherTexts = {}, picture, buttons, vacancyId, audience, when, replaces } = content;
  const draft = {
    ...{
      draftId: id,
      revision,
      name,
      template,
      texts,
      otherTexts,
      picture,
      buttons,
      vacancyId,
      audience,
      replaces,
    },
    when: passed ? null : when,
    plan: plan === null || passed ? null : planFact(plan, now),
  };
  return { draft, passed };
}
