import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not inherit the TypeScript loader of its process.
register();
const { createDataFolder } = await import('./create-data-folder.ts');
await createDataFolder(workerData);
