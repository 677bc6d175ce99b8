import { defineConfig } from 'prisma/config';

// The CLI wants a schema-engine binary, which it would download; `generate` never runs it.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
