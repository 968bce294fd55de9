import { Image, Path, Svg, View } from '@react-pdf/renderer';
import type { PublicPaper, WayModel } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';

/** The colour of a paper: that of the chamber where it has one. */
export const accentOf = ({ accent }: Pick<PublicPaper, 'accent'>): string => accent ?? INK.accent;

interface Room {
  readonly width: number;
  readonly height: number;
}

interface PaperLogoProps {
  readonly logo: NonNullable<PublicPaper['logo']>;
  readonly room: Room;
}

/** As large as it gets within its room. */
export function PaperLogo({ logo, room }: PaperLogoProps) {
  const scale = Math.min(room.width / logo.width, room.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return (
    <View {...tagged('Figure', { alt: logo.said })} style={size}>
      <Image src={`data:image/png;base64,${logo.png}`} style={size} />
    </View>
  );
}

interface PaperCodeProps {
  readonly way: WayModel;
  /** The length of a side, in points. */
  readonly side: number;
}

/** Black on white, whatever else is coloured: cameras of every age read that. */
export function PaperCode({ way: { qr, qrSaid }, side }: PaperCodeProps) {
  return (
    <View {...tagged('Figure', { alt: qrSaid })} style={{ width: side, height: side }}>
      <Svg width={side} height={side} viewBox={`0 0 ${String(qr.size)} ${String(qr.size)}`}>
        <Path d={qr.path} fill="#000000" />
      </Svg>
    </View>
  );
}

/** About how wide a letter is, in sizes of type: the address of a page in lower case. */
const LETTER = 0.53;

/** The largest size at which a text that cannot be broken well stands on one line. */
export const sizeFor = (text: string, width: number, largest: number): number =>
  Math.min(largest, Math.floor(width / (LETTER * Math.max(1, Array.from(text).length))));
