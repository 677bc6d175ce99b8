import { broadcastPeopleKind, makePeopleFile } from '../broadcasts/answers/make-people-file.ts';
import { broadcastPictureKind, createPictureFiles } from '../broadcasts/make-picture-file.ts';
import { broadcastResultsKind, makeResultsFile } from '../broadcasts/make-results-file.ts';
import type { Channel } from '../channels/channel.ts';
import { KancaError } from '../errors.ts';
import type { MakeMedia } from '../outbox/attempt-delivery.ts';
import { makePersonFile, personFileKind } from '../people/make-person-file.ts';
import { makeResultMedia, resultMediaKinds } from '../questionnaires/make-result-media.ts';
import { makePosterMedia, posterMediaKinds } from '../postings/make-poster-media.ts';
import { makeVacancyReportFile, vacancyReportKind } from '../reports/make-vacancy-report-file.ts';
import { makeReportMedia, reportMediaKinds } from '../reports/make-report-media.ts';
import { languageOf } from '../storage/people/language.ts';
import { makeTicketFile, ticketFileKind, type TicketFileDeps } from '../tickets/make-ticket-file.ts';

export type MediaDeps = Omit<TicketFileDeps, 'channels'> & {
  channels: ReadonlyMap<string, Pick<Channel, 'name' | 'capabilities' | 'download' | 'linkTo'>>;
};

/**
 * Who makes which picture or document: at the time of sending, from what is known then, never stored.
 * @throws KancaError `MEDIA_KIND_UNKNOWN`, or what the maker throws
 */
export function createMakeMedia(deps: MediaDeps): MakeMedia {
  const { prisma, renderer, channels, clock } = deps;
  const makers = new Map<string, MakeMedia>([
    [personFileKind, (ref, row) => makePersonFile(prisma, renderer, ref, row.personId)],
    [broadcastPictureKind, createPictureFiles(prisma)],
    [broadcastResultsKind, (ref) => makeResultsFile(prisma, ref)],
    [broadcastPeopleKind, (ref) => makePeopleFile(prisma, ref)],
    [ticketFileKind, (ref, row) => makeTicketFile(deps, ref, row)],
    [vacancyReportKind, (ref) => makeVacancyReportFile(prisma, ref, clock.now())],
    ...posterMediaKinds.map((kind): [string, MakeMedia] => [
      kind,
      async (ref, row) => {
        const language = await languageOf(prisma, row.personId);
        const tools = { tx: prisma, renderer, channels: [...channels.values()] };
        return makePosterMedia(tools, ref, language, clock.now());
      },
    ]),
    ...reportMediaKinds.map((kind): [string, MakeMedia] => [
      kind,
      async (ref, row) => makeReportMedia(prisma, renderer, ref, await languageOf(prisma, row.personId)),
    ]),
    ...resultMediaKinds.map((kind): [string, MakeMedia] => [
      kind,
      (ref) => makeResultMedia(prisma, renderer, ref),
    ]),
  ]);
  return async (ref, row) => {
    const make = makers.get(ref.kind);
    if (make !== undefined) return make(ref, row);
    throw new KancaError(`Nothing can make "${ref.kind}".`, {
      code: 'MEDIA_KIND_UNKNOWN',
      remedy: `Use one of: ${[...makers.keys()].join(', ')}.`,
    });
  };
}
