import { defineConfig } from 'prisma/config';

// The command line wants to download a native engine even for `generate`. We use none of it: migrations are
// plain SQL of our own, so any executable will do, and set-up needs the npm registry alone.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma' });
