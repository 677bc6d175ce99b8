import { failures } from '../failures.ts';
import type { Method } from '../world.ts';

const MOST_DOWNLOAD = 20_971_520;

export const getFile: Method<'getFile'> = (world, parameters) => {
  const id = parameters.text('file_id');
  const file = world.files.get(id);
  if (file === undefined) throw failures.badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > MOST_DOWNLOAD) throw failures.badRequest('file is too big');
  return { file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.length, file_path: `files/${id}` };
};
