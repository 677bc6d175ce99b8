/** Who gets an application: a firm's recruiters here, the way that the source names, or the desk of the vacancy's regency. */
export const receivers = ['firm', 'way', 'desk'] as const;
export type Receiver = (typeof receivers)[number];

/** Where an application rests. Those of {@link endStates} are for good. */
export const openStates = [
  'toSend',
  'atDesk',
  'sent',
  'seen',
  'invited',
  'confirmed',
  'attended',
  'noShow',
  'offered',
] as const;
export const endStates = [
  'hired',
  'declined',
  'notSelected',
  'vacancyEnded',
  'withdrawn',
  'unanswered',
] as const;
export type ApplicationState = (typeof openStates)[number] | (typeof endStates)[number];

/** What can happen to an application; ASKED and REPLIED leave it where it is, but that who asks has read it. */
export const moves = [
  'SENT',
  'PASSED_ON',
  'SEEN',
  'INVITED',
  'CONFIRMED',
  'ATTENDED',
  'NO_SHOW',
  'OFFERED',
  'HIRED',
  'DECLINED',
  'NOT_SELECTED',
  'ASKED',
  'REPLIED',
  'HANDED_OVER',
  'VACANCY_ENDED',
  'WITHDRAWN',
  'GUARANTEE',
] as const;
export type Move = (typeof moves)[number];

/** Who says so: the applicant, the receiver's people, our clock, or what became of the vacancy. */
export type Mover = 'person' | 'receiver' | 'clock' | 'vacancy';

/** Whether nothing can happen to it any more. */
export function hasEnded(state: string): boolean {
  return (endStates as readonly string[]).includes(state);
}
