import type { Command, ConsentPurpose } from '../../flows/command.ts';
import type { FlowEvent, PayUnit } from '../../flows/event.ts';
import type { Flow } from '../../flows/flow.ts';
import type { AnswerKind } from '../../flows/question.ts';
import type { InboundEvent, RenderedMessage } from '../channels/channel.ts';
import type { StoredFlow } from '../engine/revive-flow.ts';
import type { Purpose } from '../reach/purposes.ts';
import type { Renderer } from '../rendering/renderer.ts';

/** What a turn is about: from a platform, or from ourselves (timers, alerts). */
export type TurnEvent =
  | InboundEvent
  | { type: 'TIMER_FIRED'; key: string }
  | { type: 'ALERTS_DUE' }
  /** `ask`: nobody but the applicant can tell what became of it. */
  | { type: 'APPLICATION_CHANGED'; applicationId: number; ask?: boolean }
  /**
   * For who receives applications: `what` is a move, the name of a clock, GONE, or NEW of all vacancies; `firmId`: they
   * recruit for it.
   */
  | { type: 'APPLICANTS_CHANGED'; vacancyId: number; what: string; firmId?: number }
  | { type: 'CAMPAIGN_DUE'; campaign: string }
  /** We were away, and a press may be lost; `step` is that of the question which was open. */
  | { type: 'ASK_AGAIN'; step: number }
  /** A picture that the person sent has been looked at; `fault`: why it cannot be used. */
  | { type: 'PICTURE_FETCHED'; pictureId: number; kilobytes: number; fault: string | null }
  | { type: 'TICKET_TAKEN'; ticketId: number; counselor: string }
  | { type: 'TICKET_CLOSED'; ticketId: number; by: string };

type NoticeName = 'ALERTS_DUE' | 'APPLICATION_CHANGED' | 'APPLICANTS_CHANGED' | 'CAMPAIGN_DUE' | 'ASK_AGAIN';

/** Events that only make a notice: the conversation stays where it is. */
export type NoticeEvent = Extract<TurnEvent, { type: NoticeName }>;

/** The person as a turn needs them. */
export interface TurnPerson {
  id: number;
  name: string | null;
  language: string;
  registered: boolean;
  stopped: boolean;
  plainText: boolean;
}

export interface TurnAddress {
  id: number;
  channel: string;
  externalId: string;
}

/** A suspended flow. */
export interface SuspendedFlow extends StoredFlow {
  /** It goes on by itself when the flow that interrupted it ends. */
  back: boolean;
  /** The flow that interrupted it; absent in what was stored before this was known. */
  by?: string;
  /** The person had only looked at something: nothing of theirs is in it. */
  look?: true;
}

/** Where a conversation rests. */
export interface StoredConversation {
  /** Null before the first turn. */
  current: StoredFlow | null;
  suspended: SuspendedFlow[];
  step: number;
  misses: number;
}

/** One unread event with all that is needed to handle it. */
export interface PendingTurn {
  inboxId: bigint;
  tries: number;
  event: TurnEvent;
  /** Position of the event in the chat, where the channel has one. */
  order: number | null;
  address: TurnAddress;
  person: TurnPerson;
  conversation: StoredConversation;
  /** Why the event may come from somebody else than the person, see `answer-unknown.ts`; absent: it does not. */
  doubt?: Doubt | null;
  /** Replies that the person has had today; absent: none. */
  replies?: number;
  /** Position of the open question in the chat, once it was sent. */
  questionOrder: number | null;
  /** When the open question was sent. */
  questionSentAt: Date | null;
  /** The platform's id of the message that asks it; absent: not known. */
  questionMessageId?: string | null;
  /** The ticket of somebody else whose message the event is a reply to. */
  replyTicket: number | null;
  /** Choices of a numbered notice that came after the open question. */
  notice: RenderedMessage | null;
}

/** What a turn leaves behind, committed in one transaction with the inbox row's done-mark. */
export interface TurnResult {
  turn: PendingTurn;
  conversation: StoredConversation;
  /** Kept as it was when no version could revive it. */
  setAside: StoredFlow | null;
  /** At most one message goes out in a turn: one bubble for all of it. */
  reply: RenderedMessage | null;
  /** What it is for, where it starts from our side; null: an answer. */
  purpose: Purpose | null;
  /** The message carries numbers that a typed number may pick while nothing else is asked. */
  noticeBinds: boolean;
  answers: AnswerRow[];
  /** The question that is open now, where it is another than before and its flow is measured. */
  reached: { flow: string; question: string } | null;
  /** What the platform told about the address itself. */
  address: { state?: 'active' | 'unreachable'; movedTo?: string } | null;
}

/** An answer of a questionnaire, unique by assessment and item. */
export interface AnswerRow {
  assessmentId: number;
  item: string;
  value: number;
}

/**
 * What a command handler may use. `Tx`: the transaction of the storage, which handlers name; to everybody else it is
 * `never`, a thing to be passed on and not to be used.
 */
export interface CommandScope<Tx = never> {
  /** The turn's transaction. */
  tx: Tx;
  turn: PendingTurn;
  person: TurnPerson;
  now: Date;
  /** Collected and written in one statement for the whole batch. */
  answers: AnswerRow[];
  /** What the open question asked consent to when the event came: the very text, in the language it was shown in. */
  asked?: readonly { purpose: ConsentPurpose; key: string; text: string; language: string }[];
  /** Where the person may do what a privileged command asks for: scopes of grants, null the whole province. */
  reach?: readonly (string | null)[];
}

/** Domain commands; `say`, `startFlow` and `resumeFlow` are the conversation's own. */
export type DomainCommand = Exclude<
  Command,
  { type: 'say' } | { type: 'startFlow' } | { type: 'resumeFlow' }
>;

export type CommandHandlers<Tx = never> = {
  [K in DomainCommand['type']]: (
    command: Extract<DomainCommand, { type: K }>,
    scope: CommandScope<Tx>,
  ) => FlowEvent[] | Promise<FlowEvent[]>;
};

/** How an answer was understood. */
export type Understanding =
  | { kind: 'value'; value: string | number | string[]; age?: number; per?: PayUnit; words?: string }
  | { kind: 'ambiguous'; options: string[] }
  /** `why` is a text key below `retry:`. */
  | { kind: 'miss'; why: string };

/** The parser of a question's free text. `today` is an ISO date in WIB. */
export type UnderstandAnswer = (
  kind: AnswerKind,
  text: string,
  context: {
    today: string;
    minAge?: number;
    most?: number;
    maxLength?: number;
    ratings?: { count: number; words: readonly (readonly string[])[] };
    /** Words that mean a change of what was said back. */
    changing?: readonly string[];
  },
) => Understanding;

/** Everything a turn needs besides the event. */
export interface TurnServices {
  flows: Record<string, Flow>;
  handlers: CommandHandlers;
  composeNotice: ComposeNotice;
  /** Whether a message of this purpose may leave to where the turn comes from at this moment. */
  mayTell: MayTell;
  owner: OwnerCheck;
  limit: ReplyLimit;
  understand: UnderstandAnswer;
  renderer: Renderer;
}

/** Why whoever writes from an address may not be who we know: a year of silence, weeks of it with a role, somebody's word. */
export type Doubt = 'silent' | 'idle' | 'reported';

/** How many replies a person gets in a day. */
export interface ReplyLimit<Tx = never> {
  replies: number;
  /** Keeps the event of the turn until the next morning. `exempt`: people of the office have no such limit. */
  keep(scope: CommandScope<Tx>): Promise<'first' | 'more' | 'exempt'>;
}

/** What is asked of whoever writes from a number that may have another owner by now. */
export interface OwnerCheck<Tx = never> {
  /** `fact`: the account knows a birth date to ask for. */
  ask(scope: CommandScope<Tx>): Promise<{ fact: boolean; staff: boolean; locked: boolean }>;
  /** Whether this birth date, an ISO date, is that of the account; three wrong ones lock the address for a day. */
  confirm(birthDate: string, scope: CommandScope<Tx>): Promise<boolean>;
  /** Somebody says that the number is not the person's any more. */
  report(scope: CommandScope<Tx>): Promise<void>;
  /** A role was given anew to somebody of whom no fact is known. */
  trust(scope: CommandScope<Tx>): Promise<void>;
  /** The number gets a new account; the one before keeps the rest. */
  leave(scope: CommandScope<Tx>): Promise<void>;
}

export type MayTell<Tx = never> = (purpose: Purpose, scope: CommandScope<Tx>) => Promise<boolean>;

/** A message that starts from our side, and what it is for. */
export interface Notice {
  purpose: Purpose;
  message: RenderedMessage;
}

/**
 * Makes a notice of an internal event; null: there is nothing to say (any more), or not now. `numbered`: nothing else is
 * being asked, so numbers may pick.
 */
export type ComposeNotice<Tx = never> = (
  event: Exclude<NoticeEvent, { type: 'ASK_AGAIN' }>,
  scope: CommandScope<Tx>,
  numbered: boolean,
) => Promise<Notice | null>;
