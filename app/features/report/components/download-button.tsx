import type { MouseEvent } from 'react';
import { useState } from 'react';
import type { Download } from '../take-along.view-model.ts';

type State = 'idle' | 'preparing' | 'ready' | 'failed';

interface DownloadButtonProps {
  readonly pdf: Download;
}

/** A plain link; with JavaScript it says what is happening while the document is made. */
export function DownloadButton({ pdf }: DownloadButtonProps) {
  const { href } = pdf;
  const [state, setState] = useState<State>('idle');
  const download = async (event: MouseEvent): Promise<void> => {
    event.preventDefault();
    if (state === 'preparing') return;
    setState('preparing');
    setState((await saveFile(href)) ? 'ready' : 'failed');
  };
  return (
    <div className="download stack stack--s no-print">
      <a
        className="button"
        href={href}
        aria-disabled={state === 'preparing'}
        onClick={(event) => void download(event)}
      >
        {pdf.download}
      </a>
      <p className="source" role="status">
        {state === 'idle' ? pdf.downloadHint : pdf[state]}{' '}
        {/* Whether the browser kept the file it cannot say: a plain link is the other way. */}
        {state === 'ready' && <a href={href}>{pdf.directly}</a>}
      </p>
    </div>
  );
}

/** Fetches the document and hands it to the browser as a download. */
async function saveFile(href: string): Promise<boolean> {
  try {
    const answer = await fetch(href);
    if (!answer.ok) return false;
    const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
    const url = URL.createObjectURL(await answer.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = name ?? '';
    link.click();
    // The browser needs the address until it has begun to save.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return true;
  } catch {
    return false;
  }
}
