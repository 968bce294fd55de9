const LOOK_MS = 500;
/** What an operator can mend; the message says how. */
const EXPLAINED = new Set(['BuildError', 'EnvError', 'MigrationError', 'ConnectionError', 'StorageError']);

// What cannot be said is no reason to end: a full disk behind the output, a reader of it that has gone.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

/** npm passes a signal to its shell only, so a server that npm started notices that its parent is gone. */
function whenOrphaned(act) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    act();
  }, LOOK_MS);
  look.unref();
}

/** Once told to stop, lets what is under way be finished, and ends. */
export function stopWhenTold(stop) {
  let isFinishing = false;
  const finish = async () => {
    if (isFinishing) return;
    isFinishing = true;
    await stop();
    process.exit(0);
  };
  process.once('SIGTERM', finish);
  process.once('SIGINT', finish);
  whenOrphaned(finish);
}

export const tellAddress = (port) => console.log(`KI-Brücke: http://localhost:${port}`);

/** Runs a server until it is told to stop. */
export async function serve(start) {
  const { port, stop } = await start();
  tellAddress(port);
  stopWhenTold(stop);
}

/** Says in one line what is wrong, if it is something an operator can mend. */
export function explain(error) {
  if (error?.code === 'EADDRINUSE') console.error(`Port ${error.port} is taken. Set PORT to a free one.`);
  else if (EXPLAINED.has(error?.name)) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
