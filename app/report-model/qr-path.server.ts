import { create } from 'qrcode';

export interface QrPath {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** One SVG path, a bar for each run of dark modules. */
  readonly path: string;
}

/** The white border a reader needs, in modules. */
const QUIET_ZONE = 4;

/** A QR code as one path, so that a page draws it without a library, a picture file or inline markup. */
export function toQrPath(text: string): QrPath {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const bars: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      const width = column - start;
      if (width > 0) bars.push(`M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`);
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path: bars.join('') };
}
