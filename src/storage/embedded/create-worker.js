import { workerData } from 'node:worker_threads';
import { loadModule } from '../../load-module.js';

// A thread does not inherit the TypeScript loader of its process.
const { createDataFolder } = await loadModule('./create-data-folder', import.meta.url);
await createDataFolder(workerData);
