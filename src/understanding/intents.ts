/** What a person may want at any time. */
export const wishes = [
  'stop', 'human', 'search', 'status', 'profile-change', 'own-data', 'delete', 'language', 'help', 'greeting', 'thanks',
  'questionnaire', 'result', 'alerts-on', 'alerts-off', 'training', 'ak1', 'fraud-report', 'scam-check', 'abroad', 'complaint',
  'eligibility', 'cost', 'who-are-you', 'distress', 'office', 'employer', 'cv', 'interview', 'abusive', 'nonsense', 'out-of-scope',
] as const; // prettier-ignore
export type Wish = (typeof wishes)[number];

/** What a person may say to a yes-or-no question that binds. */
export const stances = ['yes', 'no', 'question', 'later', 'unclear', 'stop', 'human', 'search'] as const;
export type Stance = (typeof stances)[number];

/** What a person may say where a detail is asked for. */
export const replies = ['answer', 'question', 'refuse', 'search', 'human', 'stop'] as const;
export type Reply = (typeof replies)[number];

export type Intent = Wish | Stance | Reply;

/** What is open while something is said. */
export const situations = [
  'menu', 'any', 'consent', 'apply-confirm', 'delete-confirm', 'name', 'regency', 'places', 'education', 'experience', 'pay',
  'wish', 'questionnaire', 'ticket', 'alert',
] as const; // prettier-ignore
export type Situation = (typeof situations)[number];

const binding: readonly Situation[] = ['consent', 'apply-confirm', 'delete-confirm'];
const details: readonly Situation[] = ['name', 'regency', 'places', 'education', 'experience', 'pay', 'wish'];

/** Which kind of answer a situation waits for: one that binds, a detail, or none. */
export function kindOf(situation: Situation): 'binding' | 'detail' | 'wish' {
  if (binding.includes(situation)) return 'binding';
  return details.includes(situation) ? 'detail' : 'wish';
}
