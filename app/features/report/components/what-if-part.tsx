import { Link, useFetcher } from '@remix-run/react';
import type { MouseEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';
import { Chapter } from './chapter.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

interface WhatIfPartProps {
  readonly href: string;
  readonly words: {
    readonly title: string;
    readonly intro: string;
    readonly open: string;
    readonly loading: string;
  };
}

/** A link to a page of its own; with JavaScript the same panel opens here. */
export function WhatIfPart({ href, words }: WhatIfPartProps) {
  const { data, state, load } = useFetcher<WhatIfView>();
  const panel = useRef<HTMLDivElement>(null);
  // The link that was pressed is gone: the reader goes on with what came in its place.
  useEffect(() => panel.current?.focus({ preventScroll: true }), [data]);
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    load(href);
  };
  return (
    <Chapter id="what-if" title={words.title} lead={words.intro}>
      {data ? (
        <div ref={panel} tabIndex={-1}>
          <WhatIfPanel view={data} under="h2" />
        </div>
      ) : (
        <p className="no-print">
          <Link className="button button--quiet" to={href} onClick={open}>
            {words.open}
          </Link>
        </p>
      )}
      <p role="status">{state === 'loading' && words.loading}</p>
    </Chapter>
  );
}
