import { Link } from '@react-pdf/renderer';
import { Fragment } from 'react';
import type { Piece } from '#app/i18n/punctuation.ts';
import { styles } from './styles.ts';
import { Text } from './text.tsx';

/** A text of which parts stand out or lead somewhere. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => <Fragment key={index}>{drawn(piece)}</Fragment>);
}

function drawn({ text, isStrong, url }: Piece) {
  if (url !== null) {
    return (
      <Link src={url} style={styles.link}>
        {text}
      </Link>
    );
  }
  return isStrong ? <Text style={styles.strong}>{text}</Text> : text;
}
