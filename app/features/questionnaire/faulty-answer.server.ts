const faulty = new WeakSet<object>();

/**
 * An action that found faults tells the loaders of the same answer, whose context it shares: without JavaScript
 * the title of the document, which only loaders can set, then begins with the word for it.
 */
export const markFaulty = (context: object): void => void faulty.add(context);

export const isFaulty = (context: object): boolean => faulty.has(context);
