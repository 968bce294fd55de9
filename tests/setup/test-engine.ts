import type { Engine } from '#app/persistence/database.ts';

/** What the storage must do on both. */
export const ENGINES: readonly Engine[] = ['sqlite', 'postgresql'];

/** On which one the product runs in the tests that need only one; a second run takes the other. */
export const TEST_ENGINE: Engine = process.env.TEST_DATABASE === 'postgresql' ? 'postgresql' : 'sqlite';
