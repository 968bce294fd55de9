/** The system hands over one new connection a round, so one round between two pages would let a crowd wait for minutes. */
const ROUNDS_BETWEEN = 32;

let last: Promise<void> = Promise.resolve();
let waiting = 0;

async function letPass(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await new Promise((resume) => setImmediate(resume));
  }
  waiting -= 1;
}

/**
 * Work of some milliseconds that many ask for at once is done one by one, and whatever else arrives is looked at in
 * between: rounds of the event loop pass before each turn, more of them where others wait.
 */
export function takeTurn(): Promise<void> {
  const rounds = waiting > 0 ? ROUNDS_BETWEEN : 1;
  waiting += 1;
  last = last.then(() => letPass(rounds));
  return last;
}
