import { answerItem } from './answer-item.ts';

/** Answers the questions of a questionnaire from the first on; gives what is said after the last. */
export async function answerAll(
  person: { says(text: string): Promise<string> },
  first: string,
): Promise<string> {
  let said = first;
  for (;;) {
    const answer = answerItem(said);
    if (answer === null) return said;
    said = await person.says(answer);
  }
}
