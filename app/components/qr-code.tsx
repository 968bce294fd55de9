interface QrCodeProps {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  readonly path: string;
  /** What it leads to, for who does not see it. */
  readonly label: string;
}

/** Dark on white in every colour scheme: cameras want it so. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
