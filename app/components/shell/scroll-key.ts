import type { ScrollRestoration } from '@remix-run/react';
import type { ComponentProps } from 'react';

type ScrollKey = NonNullable<ComponentProps<typeof ScrollRestoration>['getKey']>;

/**
 * Under what a place is remembered. Where links within a page lead all places share one key: from the second link on, the
 * reader would be put back to where the first was left. So each is told apart by its moment, and begins at its heading.
 */
export const toScrollKey: ScrollKey = ({ key, hash }) =>
  key === 'default' && hash !== '' ? `${hash} ${String(performance.now())}` : key;
