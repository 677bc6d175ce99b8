/** One way through a questionnaire, as it is offered in the chat. */
export interface Questionnaire {
  /** Of the choice. */
  id: string;
  /** Its data: `src/assessments/instruments/<instrument>.json`; its texts: `locales/<lang>/<instrument>.json`. */
  instrument: string;
  /** `decision` stops when the result is stable, `full` asks everything. Named `<instrument>:ways.<rule>`. */
  rule: 'decision' | 'full';
}

/** The one of the six kinds of interest: it leads to occupations, and makes a card. */
export const interests = 'riasec48';

/** Every questionnaire that is offered, in this order. The only list of them. */
export const questionnaires: Questionnaire[] = [
  { id: 'short', instrument: 'riasec48', rule: 'decision' },
  { id: 'full', instrument: 'riasec48', rule: 'full' },
  { id: 'style', instrument: 'ipip50', rule: 'decision' },
];
