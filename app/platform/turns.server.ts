let last: Promise<void> = Promise.resolve();

/**
 * One turn a round of the event loop. Work of some milliseconds that many ask for at once is done one by one, and
 * whatever else arrives is looked at in between.
 */
export function takeTurn(): Promise<void> {
  last = last.then(() => new Promise((resume) => setImmediate(resume)));
  return last;
}
