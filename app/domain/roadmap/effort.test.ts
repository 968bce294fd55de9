import { describe, expect, it } from 'vitest';
import { Effort } from './effort.ts';

describe('effort', () => {
  it('is spent after so many tries', () => {
    const effort = new Effort(2);
    expect([
      effort.spend(),
      effort.isSpent,
      effort.spend(),
      effort.isSpent,
      effort.spend(),
      effort.spent,
    ]).toEqual([...[true, false, true, true, false, 2]]);
  });

  it('is shared as far as there is some left, and what a share has spent counts when it is told', () => {
    const effort = new Effort(5);
    const share = effort.share(3);
    expect([share.spend(), share.spend(), share.spend()]).toEqual([true, true, true]);
    expect([share.isSpent, effort.spent]).toEqual([true, 0]);
    effort.spendAll(share);
    expect(effort.spent).toBe(3);
    const rest = effort.share(3);
    expect([rest.spend(), rest.spend(), rest.spend()]).toEqual([true, true, false]);
    effort.spendAll(rest);
    expect([effort.isSpent, effort.share(1).isSpent]).toEqual([true, true]);
  });
});
