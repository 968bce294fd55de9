/** Placements tried for one plan. Source: method 2026-2, section 5, invariant 7. */
export const MAX_PLACEMENTS_TRIED = 100_000;

/**
 * How much searching is left, in placements tried. Counting them and not the time, the same firm gets the same plan on
 * every machine.
 */
export class Effort {
  #spent = 0;

  constructor(private readonly tries: number = MAX_PLACEMENTS_TRIED) {}

  /** Counts one placement; false when nothing is left. */
  spend(): boolean {
    if (this.isSpent) return false;
    this.#spent += 1;
    return true;
  }

  get isSpent(): boolean {
    return this.#spent >= this.tries;
  }

  get spent(): number {
    return this.#spent;
  }

  /** Counts what a share of it has spent. */
  spendAll({ spent }: Effort): void {
    this.#spent += spent;
  }

  /** A smaller share of what is left, counted apart. */
  share(tries: number): Effort {
    return new Effort(Math.min(tries, this.tries - this.#spent));
  }
}
