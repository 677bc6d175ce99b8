/** So long after a broadcast free words count as an answer to it; a reply to its very message does later, too. */
export const answerHours = 72;
