const COLUMNS = 25;
const STEP = 16;
const SIDE = 11;

/** A hundred firms, those counted filled and the others drawn in outline: it reads in grey print. The text says it too. */
export function HundredFirms({ filled }: { readonly filled: number }) {
  const height = (100 / COLUMNS) * STEP;
  return (
    <svg className="hundred" viewBox={`0 0 ${COLUMNS * STEP} ${height}`} aria-hidden="true" focusable="false">
      {Array.from({ length: 100 }, (_, index) => (
        <rect
          key={index}
          className={index < filled ? 'hundred__firm hundred__firm--filled' : 'hundred__firm'}
          x={(index % COLUMNS) * STEP + 1}
          y={Math.floor(index / COLUMNS) * STEP + 1}
          width={SIDE}
          height={SIDE}
        />
      ))}
    </svg>
  );
}
