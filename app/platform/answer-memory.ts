/** What loaders and actions of one answer tell each other. */
export interface AnswerMemory {
  /** Makes a value the first time it is asked for, and hands out the same one afterwards. */
  readonly once: <Value>(key: string, make: () => Value) => Value;
  /**
   * Set by an action that found faults. Without JavaScript the title of the document, which only loaders can set, then
   * begins with the word for it.
   */
  hasFaults: boolean;
}

export function createAnswerMemory(): AnswerMemory {
  const made = new Map<string, unknown>();
  return {
    once: <Value>(key: string, make: () => Value): Value => {
      if (!made.has(key)) made.set(key, make());
      return made.get(key) as Value;
    },
    hasFaults: false,
  };
}
