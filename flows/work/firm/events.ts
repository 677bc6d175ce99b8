import type { FirmFact, FirmFigures, FirmLine, FirmMember, FirmVacancies } from './facts.ts';

declare module '../../event.ts' {
  interface EventsOfFlows {
    firm: FirmEvent;
  }
}

/** Facts that reach the flow of firms. */
export type FirmEvent =
  | { type: 'FIRMS_LOADED'; firms: FirmLine[] }
  /** `verified`: at once, by an invitation of the office. */
  | { type: 'FIRM_REGISTERED'; firmId: number; verified: boolean }
  /** Nothing was written: these may be the same firm. */
  | { type: 'FIRM_TWINS_FOUND'; twins: FirmLine[] }
  | { type: 'FIRM_OPENED'; firm: FirmFact; members: FirmMember[]; vacancies: FirmVacancies }
  /** `waits`: the office has to look at it again. */
  | { type: 'FIRM_CHANGED'; waits: boolean }
  | { type: 'FIRM_FIGURES_LOADED'; figures: FirmFigures }
  | { type: 'RECRUITER_REMOVED' }
  | { type: 'FIRM_LEFT' }
  /** Nothing was changed; `why` is the end of a text key below `firm:refused_`. */
  | { type: 'FIRM_REFUSED'; why: FirmRefusal };

export type FirmRefusal =
  | 'tooMany'
  | 'notFirst'
  | 'gone'
  | 'personName'
  | 'ownFirm'
  | 'permitMissing'
  | 'suspended'
  | 'notTwin'
  | 'badName'
  | 'noChecks';
