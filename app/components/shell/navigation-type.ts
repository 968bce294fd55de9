type NavigationType = 'navigate' | 'reload' | 'back_forward' | 'prerender';

/** How the browser came to this document. */
export const isNavigationType = (type: NavigationType): boolean =>
  performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === type);
