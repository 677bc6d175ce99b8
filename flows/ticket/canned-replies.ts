/** Prepared answers; their words are `ticket:canned_<id>`, sent in the language of the person who asked. */
export const cannedReplies = ['hours', 'card', 'training', 'fraud', 'data', 'wait'] as const;
