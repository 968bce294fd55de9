import { doOneJob } from '#app/jobs/do-job.server.ts';
import { createPostgresqlDatabase } from '#app/persistence/postgresql/postgresql-database.ts';
import { createSqliteDatabase } from '#app/persistence/sqlite/sqlite-database.ts';
import { createStore } from '#app/persistence/store.ts';
import { stopClock } from '#app/platform/clock.ts';
import { parseEnv } from '#app/platform/env.schema.ts';
import { onlyHandlers } from '#tests/factories/job-handlers.ts';

// It lives in the time of the test.
stopClock(new Date(process.argv[2] ?? ''));
const { database: address } = parseEnv(process.env);
const options = { random: Math.random };
const store = createStore(
  address.engine === 'sqlite'
    ? createSqliteDatabase(address.file, options)
    : createPostgresqlDatabase(address, options),
);
const never = new AbortController().signal;

/** A program that takes a job, says so, and is at it until it is killed. */
const handlers = onlyHandlers({
  'compute-release': async (_payload, { tell }) => {
    await tell(40);
    console.log('taken');
    return new Promise<null>((resolve) => setTimeout(() => resolve(null), 60_000));
  },
});
await doOneJob('compute-release', { store: () => store, handlers, ending: never, leaving: never });
