/** What is to be taken away when the test file that is running is over. */
const left: (() => unknown)[] = [];

/** Has something done when the test file that is running is over, whichever of its tests began it. */
export function afterThisFile(takeAway: () => unknown): void {
  left.push(takeAway);
}

/** Takes away what this test file left behind. */
export async function takeAwayLeftBehind(): Promise<void> {
  await Promise.all(left.splice(0).map((takeAway) => takeAway()));
}
