import type { Tx } from '../tx.ts';

/** Where a picture can be fetched. */
export interface PictureSource {
  channel: string;
  fileId: string;
}

/** A picture that is here. */
export interface StoredPicture {
  mimeType: string;
  bytes: Buffer;
}

/** So long a process has for fetching; then another one tries. */
const leaseMs = 60_000;
const mostTries = 3;

/** Notes that somebody has sent a picture; returns its number. */
export async function askForPicture(
  tx: Tx,
  askedBy: number,
  { channel, fileId }: PictureSource,
  now: Date,
): Promise<number> {
  const data = { askedBy, channel, fileId, tryAt: now, createdAt: now };
  return (await tx.picture.create({ data, select: { id: true } })).id;
}

/** Keeps a picture that nobody has to fetch; returns its number. */
export async function storePicture(tx: Tx, { mimeType, bytes }: StoredPicture, now: Date): Promise<number> {
  const data = { mimeType, bytes: new Uint8Array(bytes), size: bytes.length, createdAt: now };
  return (await tx.picture.create({ data, select: { id: true } })).id;
}

/** Takes one picture of these channels that has to be fetched, for a minute; null when there is none. `last`: no more tries follow. */
export async function takePicture(
  tx: Tx,
  channels: readonly string[],
  now: Date,
): Promise<(PictureSource & { id: number; askedBy: number; last: boolean }) | null> {
  const [row] = await tx.$queryRaw<
    { id: number; askedBy: number; channel: string; fileId: string; tries: number }[]
  >`
    UPDATE picture SET tries = tries + 1, try_at = ${new Date(now.getTime() + leaseMs)}
    WHERE id = (SELECT id FROM picture WHERE try_at <= ${now} AND channel = ANY(${[...channels]})
      ORDER BY try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, asked_by AS "askedBy", channel, file_id AS "fileId", tries`;
  if (row === undefined) return null;
  const { tries, ...source } = row;
  return { ...source, last: tries >= mostTries };
}

/** The picture has come, or (null) is given up. False: nobody wants it any more. */
export async function settlePicture(tx: Tx, id: number, picture: StoredPicture | null): Promise<boolean> {
  const found = picture && {
    mimeType: picture.mimeType,
    bytes: new Uint8Array(picture.bytes),
    size: picture.bytes.length,
  };
  const { count } = await tx.picture.updateMany({ where: { id }, data: { tryAt: null, ...found } });
  return count === 1;
}

/** Null when there is none, or it has not come. */
export async function loadPicture(tx: Tx, id: number): Promise<StoredPicture | null> {
  const row = await tx.picture.findUnique({ where: { id }, select: { mimeType: true, bytes: true } });
  if (row?.bytes == null) return null;
  return { mimeType: row.mimeType ?? 'image/jpeg', bytes: Buffer.from(row.bytes) };
}

/** Bytes of a picture that is here; null when there is none. */
export async function pictureSize(tx: Tx, id: number): Promise<number | null> {
  const row = await tx.picture.findUnique({ where: { id }, select: { size: true } });
  return row === null || row.size === 0 ? null : row.size;
}
