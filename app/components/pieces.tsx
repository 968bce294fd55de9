import { Fragment } from 'react';
import type { Piece } from '#app/i18n/punctuation.ts';

/** A text of which parts stand out or lead somewhere. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => <Fragment key={index}>{drawn(piece)}</Fragment>);
}

/** Such texts one below the other. */
export function PieceList({ entries }: { readonly entries: readonly (readonly Piece[])[] }) {
  return (
    <ul>
      {entries.map((pieces, index) => (
        <li key={index}>
          <Pieces pieces={pieces} />
        </li>
      ))}
    </ul>
  );
}

function drawn({ text, isStrong, url }: Piece) {
  if (url !== null) return <a href={url}>{text}</a>;
  return isStrong ? <strong>{text}</strong> : text;
}
