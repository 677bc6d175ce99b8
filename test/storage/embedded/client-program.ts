import { openDatabase } from '../../../src/storage/open-database.ts';
import { readHolder } from '../../../src/storage/embedded/lock.ts';
import { join } from 'node:path';

/** A `kanca` in miniature: `client-program.ts DATA_DIR`; says `open PID-OF-DATABASE`, ends at end of input. */
const dataDir = process.argv[2] ?? '';
try {
  const database = await openDatabase({ dataDir, lingerMs: 300 });
  await database.pool.query('select 1');
  console.log(`open ${readHolder(join(dataDir, 'run'))?.pid}`);
  await new Promise((resolve) => process.stdin.on('end', resolve).resume());
  await database.close();
  console.log('closed');
} catch (error) {
  console.log(`failed ${(error as { code?: string }).code}`);
  process.exit(1);
}
