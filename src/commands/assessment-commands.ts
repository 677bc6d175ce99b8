import { loadInstrument } from '../assessments/instruments/load-instrument.ts';
import type { CommandHandlers, CommandScope } from '../conversation/ports.ts';
import { describeLength } from '../questionnaires/describe-length.ts';
import { nextItems } from '../questionnaires/next-items.ts';
import { traitsOf } from '../channels/traits-of.ts';
import { readResult } from '../questionnaires/read-result.ts';
import { resultOf } from '../questionnaires/result-of.ts';
import * as store from '../storage/assessments/assessment-store.ts';
import type { Tx } from '../storage/tx.ts';

type Handled =
  | 'describeQuestionnaire'
  | 'startAssessment'
  | 'chooseItems'
  | 'saveAnswers'
  | 'finishAssessment'
  | 'loadResult';

/** A repeat within this time says more about the day than about the person. */
const retestGapMs = 90 * 86_400_000;
/** Commands of the questionnaires. An interrupted one goes on where it stopped, on the version it began with. */
export const assessmentCommands: Pick<CommandHandlers<Tx>, Handled> = {
  describeQuestionnaire: async ({ instrument }) => [
    { type: 'QUESTIONNAIRE_DESCRIBED', length: describeLength(await loadInstrument(instrument)) },
  ],

  startAssessment: async ({ instrument, rule, again, keep }, scope) => {
    const tx = scope.tx;
    if (keep > 0) await store.keepAnswersOf(tx, scope.person.id, keep, rule);
    const open = await store.latestAssessment(tx, scope.person.id, instrument, 'open');
    if (open !== null && open.rule === rule) {
      const answers = (await store.loadAnswers(tx, open.id))
        .map(({ item, value }) => `${item}:${value}`)
        .join(' ');
      const { instrumentVersion: version } = open;
      const length = describeLength(await loadInstrument(version));
      const size = sizeFor(scope, length.block);
      return [{ type: 'ASSESSMENT_STARTED', id: open.id, version, rule, answers, size, length }];
    }
    const last = await store.latestAssessment(tx, scope.person.id, instrument, 'finished');
    const until = last?.finishedAt == null ? null : new Date(last.finishedAt.getTime() + retestGapMs);
    if (until !== null && until > scope.now && !again)
      return [{ type: 'ASSESSMENT_TOO_SOON', until: until.toISOString() }];
    const current = await loadInstrument(instrument);
    const { version } = current;
    const id = await store.createAssessment(tx, {
      personId: scope.person.id,
      instrument,
      instrumentVersion: version,
      language: scope.person.language,
      channel: scope.turn.address.channel,
      rule,
      startedAt: scope.now,
    });
    const length = describeLength(current);
    const size = sizeFor(scope, length.block);
    return [{ type: 'ASSESSMENT_STARTED', id, version, rule, answers: '', size, length }];
  },

  chooseItems: async ({ version, rule, seed, size, answers }) => {
    const instrument = await loadInstrument(version);
    const items = nextItems(instrument, { rule, seed, size }, parseAnswers(answers));
    return [items.length === 0 ? { type: 'ITEMS_DONE' } : { type: 'ITEMS_CHOSEN', items: items.join(' ') }];
  },

  saveAnswers: ({ assessmentId, given }, scope) => {
    for (const { item, value } of parseAnswers(given)) scope.answers.push({ assessmentId, item, value });
    return [];
  },

  finishAssessment: async ({ assessmentId }, scope) => {
    const tx = scope.tx;
    const stored = await store.loadForResult(tx, assessmentId);
    if (stored === null) return [{ type: 'RESULT_MISSING' }];
    const instrument = await loadInstrument(stored.instrumentVersion);
    const answers = withNewAnswers(stored.answers, scope);
    const result = resultOf(instrument, assessmentId, answers, scope.person.language);
    await store.finishAssessment(
      tx,
      assessmentId,
      result,
      result.code === '' ? null : result.code,
      scope.now,
    );
    return [{ type: 'RESULT_READY', result }];
  },

  loadResult: async (_command, scope) => {
    const last = await store.latestAssessment(scope.tx, scope.person.id, null, 'finished');
    if (last === null) return [{ type: 'RESULT_MISSING' }];
    return [{ type: 'RESULT_READY', result: await readResult(scope.tx, last) }];
  },
};

/** Several at once on WhatsApp, where every message costs; one where a screen reader or a voice reads. */
function sizeFor({ person, turn }: CommandScope<Tx>, block: number): number {
  return traitsOf(turn.address.channel).family === 'whatsapp' && !person.plainText ? block : 1;
}

/** `R1:5 I3:2 …` in the order asked. */
function parseAnswers(answers: string): { item: string; value: number }[] {
  if (answers === '') return [];
  return answers.split(' ').map((pair) => {
    const [item = '', value = ''] = pair.split(':');
    return { item, value: Number(value) };
  });
}

/** The answers of this turn are written at its end, with those of the whole batch. */
function withNewAnswers(
  stored: readonly store.StoredAnswer[],
  scope: CommandScope<Tx>,
): store.StoredAnswer[] {
  const fresh = scope.answers.map(({ item, value }) => ({
    item,
    value,
    askedAt: scope.turn.questionSentAt,
    answeredAt: scope.now,
  }));
  return [...stored.filter(({ item }) => !fresh.some((one) => one.item === item)), ...fresh];
}
