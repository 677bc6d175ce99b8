import { unfinishedPlaces } from '../../flows/unfinished-places.ts';
import type { Purpose } from '../reach/purposes.ts';
import { beganSql } from '../storage/reach/rests-in-sql.ts';

/** A message some days after something in the life of each person, once and never again, or once a subject. */
export interface Campaign {
  id: string;
  /** SQL on `p` (person) and `c` (conversation), $1 and $2 (the days looked at): who is meant, asked again just before sending. */
  who: string;
  /**
   * SQL, may refer to `p`: rows (subject, name, at) that the campaign is about, as `s` for the others. Absent: itself.
   */
  about?: string;
  /** SQL on the same: the moment from which the days count. */
  since: string;
  afterDays: number;
  /** Too late after so many days: nobody hears of something long past because a campaign is new. */
  withinDays: number;
  /** Text key, with `name` of the person and `about`, the name of the subject. It says how to stop. */
  text: string;
  /** Choices that answer it. Text keys: `campaign:<choice>`, and `campaign:<choice>_thanks` for what is said then. */
  choices?: readonly string[];
  /** What it is for: by that it is decided who may be told, when. */
  purpose: Extract<Purpose, 'suggestion' | 'reminder'>;
}

const lastSeen = '(SELECT max(a.last_seen_at) FROM address a WHERE a.person_id = p.id)';
const inRegistration = `(p.registered_at IS NULL AND ${beganSql('c', unfinishedPlaces.registration)})`;
const inQuestionnaire = beganSql('c', unfinishedPlaces.questionnaire);

const placement = `SELECT 'application:' || x.id AS subject, v.employer AS name, x.updated_at AS at
  FROM application x JOIN vacancy v ON v.id = x.vacancy_id
  WHERE x.person_id = p.id AND x.status = 'hired' ORDER BY x.updated_at DESC, x.id DESC LIMIT 1`;

/** Looked for first: of very many people few were accepted in a month. */
const acceptedThen = `p.id IN (SELECT x.person_id FROM application x
  WHERE x.status = 'hired' AND x.updated_at > $1::timestamptz AND x.updated_at <= $2::timestamptz)`;

/** Whether somebody works, some months after the newest of their applications was accepted. */
const pulse = (months: number, afterDays: number): Campaign => ({
  id: `pulse-${months}`,
  who: acceptedThen,
  about: placement,
  since: 's.at',
  afterDays,
  withinDays: afterDays + 30,
  text: `campaign:pulse_${months}`,
  choices: ['working', 'notWorking'],
  purpose: 'reminder',
});

/** Asked once of those who said after a month that they work; they may leave it. */
const ofThoseWhoWork = {
  who: `p.id IN (SELECT k.person_id FROM campaign_sent k WHERE k.campaign = 'pulse-1' AND k.reply = 'working'
    AND k.replied_at > $1::timestamptz AND k.replied_at <= $2::timestamptz)`,
  about: `SELECT k.subject, v.employer AS name, k.replied_at AS at FROM campaign_sent k
    JOIN application x ON k.subject = 'application:' || x.id JOIN vacancy v ON v.id = x.vacancy_id
    WHERE k.person_id = p.id AND k.campaign = 'pulse-1' AND k.reply = 'working' ORDER BY k.replied_at DESC LIMIT 1`,
  since: 's.at',
  purpose: 'reminder',
} as const;

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
    purpose: 'suggestion',
  },
  {
    id: 'silent-in-registration',
    who: inRegistration,
    since: lastSeen,
    afterDays: 7,
    withinDays: 30,
    text: 'campaign:silentInRegistration',
    purpose: 'reminder',
  },
  {
    id: 'silent-in-questionnaire',
    who: inQuestionnaire,
    since: lastSeen,
    afterDays: 7,
    withinDays: 30,
    text: 'campaign:silentInQuestionnaire',
    purpose: 'reminder',
  },
  pulse(1, 30),
  pulse(3, 91),
  pulse(6, 182),
  {
    id: 'work-contract',
    ...ofThoseWhoWork,
    afterDays: 7,
    withinDays: 37,
    text: 'campaign:workContract',
    choices: ['permanent', 'fixedTerm', 'daily', 'apprentice'],
  },
  {
    id: 'work-pay',
    ...ofThoseWhoWork,
    afterDays: 14,
    withinDays: 44,
    text: 'campaign:workPay',
    choices: ['payLow', 'payMiddle', 'payHigh', 'payTop'],
  },
];
