/** A message some days after something in the life of each person, once and never again. */
export interface Campaign {
  id: string;
  /** SQL on `p` (person) and `c` (conversation): who is meant, asked again just before sending. */
  who: string;
  /** SQL on the same: the moment from which the days count. */
  since: string;
  afterDays: number;
  /** Too late after so many days: nobody hears of something long past because a campaign is new. */
  withinDays: number;
  /** Text key, with `name`. It says how to stop. */
  text: string;
  /** The purpose the person must have agreed to. */
  consent: 'account' | 'alerts';
}

const lastSeen = '(SELECT max(a.last_seen_at) FROM address a WHERE a.person_id = p.id)';
const inRegistration = `(p.registered_at IS NULL AND (c.flow = 'onboarding' OR c.suspended @> '[{"flow":"onboarding"}]'))`;
const inQuestionnaire = `(c.flow = 'assessment' AND c.snapshot->>'value' = 'asking' OR c.suspended @> '[{"flow":"assessment","value":"asking"}]')`;

/** All campaigns. A new one is a line here, its text in locales/<lang>/campaign.json, and its row in docs/campaigns.md. */
export const campaigns: readonly Campaign[] = [
  {
    id: 'no-questionnaire',
    who: `p.registered_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM assessment s WHERE s.person_id = p.id AND (s.finished_at IS NOT NULL OR s.started_at > p.registered_at))`,
    since: 'p.registered_at',
    afterDays: 3,
    withinDays: 30,
    text: 'campaign:noQuestionnaire',
    consent: 'alerts',
  },
  {
    id: 'silent-in-registration',
    who: inRegistration,
    since: lastSeen,
    afterDays: 7,
    withinDays: 30,
    text: 'campaign:silentInRegistration',
    consent: 'account',
  },
  {
    id: 'silent-in-questionnaire',
    who: inQuestionnaire,
    since: lastSeen,
    afterDays: 7,
    withinDays: 30,
    text: 'campaign:silentInQuestionnaire',
    consent: 'account',
  },
];
