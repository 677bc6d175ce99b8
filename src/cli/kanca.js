#!/usr/bin/env node
import './check-node.js';
import { loadModule } from '../load-module.js';

const { main } = await loadModule('./main', import.meta.url);
await main(process.argv.slice(2));
