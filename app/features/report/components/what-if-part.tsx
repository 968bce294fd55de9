import { Link, useFetcher, useParams } from '@remix-run/react';
import type { MouseEvent } from 'react';
import { useEffect, useRef } from 'react';
import { hasKeptFields } from '#app/components/forms/use-kept-fields.ts';
import type { WhatIfView } from '../what-if/what-if.view-model.ts';
import { Chapter } from './chapter.tsx';
import { WHAT_IF_FORM } from './what-if-fields.tsx';
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
  const { code = '' } = useParams();
  const panel = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  // Who was trying something out here finds it again.
  useEffect(() => {
    if (hasKeptFields(WHAT_IF_FORM, code)) load(href);
  }, [code, href, load]);
  // The link that was pressed is gone: the reader goes on with what came in its place.
  useEffect(() => {
    if (isPressed.current) panel.current?.focus({ preventScroll: true });
  }, [data]);
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    isPressed.current = true;
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
