import { text } from '../../flows/text.ts';
import type { MediaFile, MediaRef } from '../channels/channel.ts';
import type { Renderer } from '../rendering/renderer.ts';
import type { Database } from '../storage/database.ts';
import { exportPerson } from '../storage/people/export-person.ts';
import { describePerson } from './describe-person.ts';

export const personFileKind = 'person-data';

/** Everything kept of a person as a text file or, `format: 'json'`, for programs. Null where there is none. */
export async function makePersonFile(
  prisma: Database['prisma'],
  renderer: Renderer,
  ref: MediaRef,
  personId: number,
): Promise<MediaFile | null> {
  const copy = await exportPerson(prisma, personId);
  if (copy === null) return null;
  const words =
    ref.input['format'] === 'json'
      ? `${JSON.stringify(copy, bigintAsText, 2)}\n`
      : describePerson(
          copy,
          (key, vars) => renderer.render(text(key, vars), copy.person.language),
          new Date(),
        );
  // Meta takes no application/json; the name of the file tells.
  return { as: 'document', fileName: ref.fileName, mimeType: 'text/plain', bytes: Buffer.from(words) };
}

function bigintAsText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
