import { sayByName } from './say-by-name.ts';
import type { FoundWord } from './find-word.ts';
import type { Ending } from './ending.ts';
import { openQuestion } from './open-question.ts';
import { enterFlow, interruptFlow, leaveForMenu, resumeFlow, tellFlow, type Talk } from './talk.ts';

const open: Ending = { ask: 'open' };

/** Does what a word that works everywhere asks for. */
export async function followWord(talk: Talk, { word, rest }: FoundWord): Promise<Ending> {
  switch (word) {
    case 'stop':
      await talk.services.handlers.stopNotices({ type: 'stopNotices' }, talk.scope);
      if (talk.flow.id === 'alerts' && talk.snapshot.can({ type: 'RESUMED' }))
        await tellFlow(talk, { type: 'RESUMED' });
      return say(talk, 'common:stopped');
    case 'help':
      return say(talk, 'common:help');
    case 'greeting':
      return say(talk, 'common:helloAgain');
    case 'thanks':
      return say(talk, 'common:welcome');
    case 'again':
      return readAgain(talk);
    case 'back':
      return goBack(talk);
    case 'pause':
      return pause(talk);
    case 'menu':
    case 'cancel':
      await leaveForMenu(talk);
      return open;
    case 'resume':
      return goOn(talk);
    case 'human':
      return detour(talk, 'ticket', {});
    case 'register':
      return detour(talk, 'onboarding', talk.scope.person.registered ? { edit: true } : {});
    case 'profile':
      return detour(talk, 'onboarding', talk.scope.person.registered ? { edit: true } : {});
    case 'status':
      return detour(talk, 'apply', { list: true });
    case 'alerts':
      return detour(talk, 'alerts', {});
    case 'searches':
      return detour(talk, 'alerts', { list: true });
    case 'assessment':
      return detour(talk, 'assessment', {});
    case 'card':
      return detour(talk, 'assessment', { go: 'card' });
    case 'settings':
    case 'language':
    case 'data':
    case 'delete':
    case 'privacy':
      return detour(talk, 'settings', { go: word });
    case 'link':
      return detour(talk, 'link', rest === '' ? {} : { code: rest });
    case 'guardian':
      return detour(talk, 'guardian', { code: rest });
    case 'joinAccounts':
    case 'cancelJoin':
      return detour(talk, 'link', { word });
    case 'search':
      return detour(talk, 'vacancies', rest === '' ? {} : { words: rest });
    case 'apply':
    case 'saveNotice':
    case 'dismissNotice':
      return withVacancy(talk, word, rest);
    default:
      return unreachable(word);
  }
}

function say(talk: Talk, key: string): Ending {
  sayByName(talk, key);
  return open;
}

function readAgain(talk: Talk): Ending {
  const { simpler } = openQuestion(talk);
  return simpler === undefined ? open : { ask: 'again', instead: [simpler] };
}

/** Does nothing when that flow is open already: the open question is asked again. */
async function detour(talk: Talk, flow: string, input: Record<string, unknown>): Promise<Ending> {
  if (talk.flow.id === flow && Object.keys(input).length === 0) return open;
  if (talk.flow.id === flow) await enterFlow(talk, flow, input);
  else await interruptFlow(talk, flow, input);
  return open;
}

async function goBack(talk: Talk): Promise<Ending> {
  if (!talk.snapshot.can({ type: 'BACK' })) {
    if (talk.flow.id === 'menu') return say(talk, 'common:alreadyMenu');
    return say(talk, 'common:noWayBack');
  }
  await tellFlow(talk, { type: 'BACK' });
  return open;
}

/** From the menu, or from a look at something else, with the one thing that waits, or asks which of several. */
async function goOn(talk: Talk): Promise<Ending> {
  if (talk.flow.id !== 'menu') {
    const { pause, keep } = openQuestion(talk);
    const waits = talk.suspended.some(({ look }) => look !== true);
    if (pause === true || keep === true || !waits) return open;
    await leaveForMenu(talk);
  }
  if (talk.suspended.length > 1) await enterFlow(talk, 'menu', { show: 'waiting' });
  else if (!(await resumeFlow(talk))) talk.said.push({ key: 'common:nothingPaused' });
  return open;
}

async function pause(talk: Talk): Promise<Ending> {
  if (talk.flow.id === 'menu') return say(talk, 'common:nothingToPause');
  await leaveForMenu(talk, openQuestion(talk).pause === true ? 'resting' : undefined);
  return open;
}

/** LAMAR/SIMPAN/BUKAN with the short code of a vacancy, or alone for the one that is shown, or the newest alert. */
async function withVacancy(
  talk: Talk,
  word: 'apply' | 'saveNotice' | 'dismissNotice',
  rest: string,
): Promise<Ending> {
  const code = rest.trim().toUpperCase();
  const shown = openQuestion(talk).choices?.some(({ id }) => id === word) === true;
  if (word === 'apply' && code === '' && talk.flow.id === 'vacancies' && shown) {
    await tellFlow(talk, { type: 'ANSWERED', value: word });
    return open;
  }
  const input = code === '' ? { newestAlert: true } : { code };
  if (word === 'apply') return detour(talk, 'apply', input);
  if (word === 'dismissNotice') return detour(talk, 'alerts', { dismiss: true, ...input });
  return detour(talk, 'vacancies', { ...input, save: true });
}

function unreachable(word: never): never {
  throw new TypeError(`no way for ${String(word)}`);
}
