import type { Vars } from '../../text.ts';
import type {
  AnswerGroupFact,
  AnswerLine,
  BroadcastDetail,
  BroadcastSheet,
  BroadcastSummary,
  DraftFact,
  DraftSummary,
  PlanFact,
  PreflightFact,
  PreviewFact,
  Segment,
} from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    broadcast: BroadcastEvent;
  }
}

/** Facts that reach the flow of broadcasts. */
export type BroadcastEvent =
  /** `templates`: the newest examples; `drafts`: how many drafts and examples there are. */
  | {
      type: 'BROADCASTS_LOADED';
      items: BroadcastSummary[];
      segments: Segment[];
      templates: DraftSummary[];
      drafts: number;
    }
  | { type: 'DRAFTS_LOADED'; items: DraftSummary[]; more: boolean }
  /** `passed`: its time is over, so it has none any more. */
  | { type: 'DRAFT_LOADED'; draft: DraftFact; passed: boolean }
  /** `beside`: a colleague changed, sent or threw away the same draft meanwhile, so it is one of its own now. */
  | { type: 'DRAFT_KEPT'; draftId: number; revision: number; name: string; beside: boolean }
  | { type: 'DRAFT_DISCARDED' }
  | { type: 'TEMPLATE_SAVED' }
  | { type: 'BROADCAST_LOADED'; broadcast: BroadcastDetail; sheet: BroadcastSheet }
  | { type: 'AUDIENCE_READ'; audience: string }
  /** `described`: the audience in a sentence. */
  | { type: 'BROADCAST_CHECKED'; preflight: PreflightFact; preview: PreviewFact[]; described: string }
  /** The author sends a picture; `caption`: what they wrote under it. */
  | { type: 'PICTURE_RECEIVED'; fileId: string; caption: string }
  /** It is being fetched, under this number. */
  | { type: 'PICTURE_ASKED'; pictureId: number }
  /** It is here. */
  | { type: 'PICTURE_FETCHED'; pictureId: number; kilobytes: number }
  /** It cannot be used; `fault` as in `broadcast:refused_…`. */
  | { type: 'PICTURE_REFUSED'; pictureId: number; kilobytes: number; fault: string }
  | { type: 'BROADCAST_TESTED' }
  /** A plan that may be: `when` as {@link BroadcastCommand} takes it. */
  | { type: 'SCHEDULE_READ'; when: string; plan: PlanFact }
  /** `approvers`: how many may approve it; `at`: ISO, null: now. */
  | { type: 'BROADCAST_SUBMITTED'; id: number; needsApproval: boolean; approvers: number; at: string | null }
  | { type: 'BROADCAST_CHANGED'; id: number; state: string }
  | { type: 'ANSWERS_COUNTED'; groups: AnswerGroupFact[] }
  | { type: 'ANSWERS_LISTED'; items: AnswerLine[]; more: boolean }
  | { type: 'ANSWER_LOADED'; answer: AnswerLine }
  | { type: 'ANSWER_TICKETED'; ticketId: number }
  | { type: 'ANSWERED_TAGGED'; tag: string; people: number }
  /** The press is noted; `flow`: what the button starts, null: nothing. */
  | { type: 'BROADCAST_REPLIED'; flow: string | null; input: Record<string, string | number | boolean> }
  | { type: 'SEGMENT_SAVED'; name: string }
  /** Nothing was sent or changed; `why` is the key of a text. */
  | { type: 'BROADCAST_REFUSED'; why: string; vars: Vars };
