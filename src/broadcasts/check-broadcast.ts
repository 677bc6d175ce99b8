import { longestText } from '../../flows/work/broadcast/longest-text.ts';
import type { Renderer } from '../rendering/renderer.ts';
import { groupAudience } from '../storage/broadcasts/group-audience.ts';
import { pictureSize } from '../storage/media/pictures.ts';
import type { Tx } from '../storage/tx.ts';
import { longestAlt, longestLabel, mostChoices, type BroadcastDraft } from './broadcast.ts';
import { BroadcastError } from './broadcast-error.ts';
import { checkFit } from './check-fit.ts';
import { keepAudience } from './audience/keep-audience.ts';
import { blurAudience } from './blur-audience.ts';
import { checkLawful } from './check-lawful.ts';
import { summarizePreflight, type Tariff, type Preflight } from './preflight.ts';
import { readAudience } from './read-audience.ts';

export interface CheckOptions {
  /** Regencies of the author; null: the whole province. */
  scope: readonly string[] | null;
  tariff: Tariff;
  renderer: Renderer;
  now: Date;
}

/** A look ahead: `exact` decides and stays with us, `told` is what somebody of the office may read. */
export interface LookAhead {
  exact: Preflight;
  told: Preflight;
}

/**
 * Checks a draft and looks ahead at what sending it now would do.
 * @throws AudienceError, BroadcastError: nothing of it may be sent
 */
export async function checkBroadcast(
  tx: Tx,
  draft: BroadcastDraft,
  options: CheckOptions,
): Promise<LookAhead> {
  const { scope, tariff, renderer, now } = options;
  checkWords(draft);
  await checkPictureOf(tx, draft);
  await checkFit(tx, renderer, draft);
  const audience = await readAudience(tx, draft.audience, scope);
  checkLawful(audience, draft.vacancyId);
  const request = { audience, scope, language: draft.language, template: tariff.template !== null, now };
  const groups = await groupAudience(tx, request);
  const exact = summarizePreflight(groups, languagesOf(draft), tariff);
  const { people, fallback } = exact.missingLanguage;
  if (people > 0 && !fallback)
    throw new BroadcastError('missingLanguage', `${people} people have another language than the text.`);
  const question = { audience: keepAudience(audience), scope, language: draft.language };
  const blurred = blurAudience(groups, question, tariff.blurKey);
  return { exact, told: summarizePreflight(blurred, languagesOf(draft), tariff) };
}

/** Languages with a text. */
export function languagesOf({ texts }: Pick<BroadcastDraft, 'texts'>): string[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() !== '')
    .map(([language]) => language);
}

function checkWords(draft: BroadcastDraft): void {
  if (languagesOf(draft).length === 0) throw new BroadcastError('noText', 'There is no text.');
  for (const [language, text] of [
    ...Object.entries(draft.texts),
    ...Object.entries(draft.otherTexts ?? {}),
  ]) {
    if (text.length > longestText)
      throw new BroadcastError('textTooLong', `The text in ${language} has ${text.length} characters.`);
  }
  if (draft.choices.length > mostChoices)
    throw new BroadcastError('tooManyChoices', `There are ${draft.choices.length} buttons.`);
  for (const label of draft.choices.flatMap((choice) => Object.values(choice.label))) {
    if (label.length > longestLabel)
      throw new BroadcastError('labelTooLong', `The button "${label}" is too long.`);
  }
}

async function checkPictureOf(tx: Tx, { picture }: BroadcastDraft): Promise<void> {
  if (picture === null) return;
  if (picture.alt.trim() === '' || picture.alt.length > longestAlt)
    throw new BroadcastError(
      'noPictureAlt',
      `What the picture shows is said in ${picture.alt.length} characters.`,
    );
  if ((await pictureSize(tx, picture.id)) === null)
    throw new BroadcastError('pictureGone', `There is no picture ${picture.id}.`);
}
