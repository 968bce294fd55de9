/** Thrown in the middle of a search that has used up what it may take. */
export class TooMuchEffort extends Error {
  override readonly name = 'TooMuchEffort';
}

/**
 * How much searching a plan may take, in tried placements, whatever machine it runs on. It never changes a plan: a
 * plan is made whole or not at all.
 */
export class Effort {
  #left: number;

  constructor(tries: number) {
    this.#left = tries;
  }

  /** @throws TooMuchEffort when nothing is left. */
  spend(): void {
    if (this.#left <= 0) throw new TooMuchEffort();
    this.#left -= 1;
  }
}
