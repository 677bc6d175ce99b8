import type { ChosenAudience } from '../../../flows/work/audience/facts.ts';
import { text } from '../../../flows/text.ts';
import { admitAudience } from '../../broadcasts/admit-audience.ts';
import type { Audience } from '../../broadcasts/audience/audience.ts';
import { describeAudience } from '../../broadcasts/audience/describe-audience.ts';
import { joinConditions } from '../../broadcasts/audience/join-conditions.ts';
import { keepAudience } from '../../broadcasts/audience/keep-audience.ts';
import { readCondition } from '../../broadcasts/audience/read-condition.ts';
import { beginOf } from '../../broadcasts/begin-of.ts';
import { blurAudience } from '../../broadcasts/blur-audience.ts';
import { checkLawful } from '../../broadcasts/check-lawful.ts';
import { noTariff, summarizePreflight, type Tariff } from '../../broadcasts/preflight.ts';
import { putAudience } from '../../broadcasts/put-audience.ts';
import { readAudience } from '../../broadcasts/read-audience.ts';
import type { CommandHandlers, CommandScope } from '../../conversation/ports.ts';
import type { Renderer } from '../../rendering/renderer.ts';
import { listBroadcasts } from '../../storage/broadcasts/broadcast-store.ts';
import { groupAudience } from '../../storage/broadcasts/group-audience.ts';
import { listTags } from '../../storage/broadcasts/list-tags.ts';
import type { Tx } from '../../storage/tx.ts';
import { orRefused } from './or-refused.ts';
import { possibleWork } from './possible-work.ts';
import { regenciesOf } from './regencies-of.ts';

type Handled = 'openAudience' | 'narrowAudience' | 'widenAudience' | 'namePossibleWork' | 'putAudience';

/** More regencies than this are typed, not picked. */
const placesListed = 8;
const broadcastsListed = 5;
const tagsListed = 8;

/** Choosing whom a broadcast is for, condition by condition. */
export function createAudienceCommands(
  renderer: Renderer,
  { blurKey }: Pick<Tariff, 'blurKey'>,
): Pick<CommandHandlers<Tx>, Handled> {
  const chosenOf = async (read: Audience | null, scope: CommandScope<Tx>): Promise<ChosenAudience> => {
    if (read === null) return { audience: '', who: '', parts: [], people: '' };
    const { language } = scope.person;
    const say = (part: Audience): string => renderer.render(describeAudience(part), language);
    const people = await aboutPeople(read, scope, blurKey);
    const told = people === 0 ? text('audience:few') : text('audience:people', { people });
    return {
      audience: keepAudience(read),
      who: say(read),
      parts: partsOf(read).map(say),
      people: renderer.render(told, language),
    };
  };
  return {
    openAudience: ({ audience }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const regencies = regenciesOf(scope);
        const read = audience === '' ? null : await readAudience(scope.tx, audience, regencies);
        const broadcasts = await listBroadcasts(scope.tx, regencies, broadcastsListed);
        const offers = {
          places: regencies === null || regencies.length > placesListed ? [] : regencies,
          broadcasts: broadcasts
            .filter(({ startedAt }) => startedAt !== null)
            .map((one) => ({ id: one.id, begins: beginOf(one) })),
          tags: await listTags(scope.tx, regencies, tagsListed),
        };
        return [{ type: 'AUDIENCE_OPENED', chosen: await chosenOf(read, scope), offers }];
      }),

    narrowAudience: ({ audience, with: said, kind, vacancyId }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const regencies = regenciesOf(scope);
        const before = audience === '' ? [] : partsOf(await readAudience(scope.tx, audience, regencies));
        const added = await admitAudience(scope.tx, readCondition(said, kind), regencies);
        const joined = await admitAudience(
          scope.tx,
          joinConditions([...before, ...partsOf(added)]),
          regencies,
        );
        checkLawful(joined, vacancyId);
        return [{ type: 'AUDIENCE_NARROWED', chosen: await chosenOf(joined, scope) }];
      }),

    widenAudience: ({ audience, part }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        const read = await readAudience(scope.tx, audience, regenciesOf(scope));
        const rest = partsOf(read).filter((_, at) => at !== part);
        const left = rest.length === 0 ? null : joinConditions(rest);
        return [{ type: 'AUDIENCE_NARROWED', chosen: await chosenOf(left, scope) }];
      }),

    namePossibleWork: ({ said }, { person }) => [
      { type: 'WORK_NAMED', items: possibleWork(renderer, said, person.language) },
    ],

    putAudience: ({ draftId, audience }, scope) =>
      orRefused(scope, 'broadcast.compose', async () => {
        await putAudience(scope.tx, draftId, audience, { by: scope.person.id, now: scope.now });
        return [{ type: 'AUDIENCE_PUT' }];
      }),
  };
}

/** The conditions that hold all together. */
function partsOf(audience: Audience): readonly Audience[] {
  return audience.kind === 'and' ? audience.parts : [audience];
}

/** As the whole message tells it later; 0: fewer than ten. */
async function aboutPeople(audience: Audience, scope: CommandScope<Tx>, key: Buffer): Promise<number> {
  const regencies = regenciesOf(scope);
  const request = {
    ...{ audience, scope: regencies, language: null, template: true },
    now: scope.now,
  };
  const question = { audience: keepAudience(audience), scope: regencies, language: null };
  const told = blurAudience(await groupAudience(scope.tx, request), question, key);
  return summarizePreflight(told, [], noTariff).people;
}
