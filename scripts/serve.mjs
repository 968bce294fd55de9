/** Runs a server until it is told to stop, then lets it finish what is under way. */
export async function serve(start) {
  const { port, stop } = await start();
  console.log(`KI-Brücke: http://localhost:${port}`);
  const finish = async () => {
    await stop();
    process.exit(0);
  };
  process.once('SIGTERM', finish);
  process.once('SIGINT', finish);
}

/** Says in one line what is wrong, if it is something an operator can mend. */
export function explain(error) {
  if (error?.code === 'EADDRINUSE') console.error(`Port ${error.port} is taken. Set PORT to a free one.`);
  else if (['EnvError', 'MigrationError'].includes(error?.name)) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
