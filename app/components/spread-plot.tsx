interface SpreadRow {
  readonly choice: string;
  readonly label: string;
  readonly count: number;
  /** The count in words. */
  readonly text: string;
  /** Who chose it, where that is shown. */
  readonly who: string | null;
}

const STEP = 16;
const RADIUS = 5.5;

/** So many voices as so many dots, and in words for who does not see them. */
export function VoiceDots({ count, text }: Pick<SpreadRow, 'count' | 'text'>) {
  const places = Math.max(1, count);
  return (
    <svg
      className="voice-dots"
      viewBox={`0 0 ${places * STEP} ${STEP}`}
      width={`${places}em`}
      role="img"
      aria-label={text}
    >
      {Array.from({ length: count }, (_none, index) => (
        <circle key={index} cx={index * STEP + STEP / 2} cy={STEP / 2} r={RADIUS} />
      ))}
    </svg>
  );
}

/** A row of dots for each level: where they stand apart is what there is to talk about. */
export function SpreadPlot({ rows }: { readonly rows: readonly SpreadRow[] }) {
  return (
    <ul className="spread">
      {rows.map((row) => (
        <li key={row.choice} className={row.count === 0 ? 'spread__row spread__row--none' : 'spread__row'}>
          <span className="spread__label">{row.label}</span>
          <span className="spread__said">
            <VoiceDots count={row.count} text={row.text} />
            {row.who && <span className="spread__who">{row.who}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
