/** Why a vacancy takes nobody any more, and why somebody was not chosen: lists that hurt nobody; texts `apply:reason_<id>`. */
export const reasonsOf: Readonly<Record<string, readonly string[]>> = {
  VACANCY_ENDED: ['filled', 'closed', 'withdrawn'],
  NOT_SELECTED: ['others', 'experience', 'schooling', 'place', 'hours', 'noReason'],
};
