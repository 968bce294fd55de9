const DECK = 190;
const SPAN = 120;
const RISE = 88;
const HANGERS = 6;

/** Height of an arch over the deck, `t` along its span from 0 to 1. */
const archAt = (t: number): number => RISE * 4 * t * (1 - t);

/** Four spans with six hangers each: four dimensions of six questions carry the way over. */
export function BridgePicture() {
  return (
    <svg className="bridge-picture" viewBox="0 90 520 160" aria-hidden="true" focusable="false">
      <path className="bridge-picture__water" d="M0 232h520v18H0z" />
      {[0, 1, 2, 3].map((span) => (
        <Span key={span} x={20 + span * SPAN} />
      ))}
      {[0, 1, 2, 3, 4].map((pier) => (
        <path key={pier} className="bridge-picture__pier" d={`M${20 + pier * SPAN} ${DECK}v46`} />
      ))}
      <path className="bridge-picture__deck" d={`M0 ${DECK}h520`} />
    </svg>
  );
}

function Span({ x }: { readonly x: number }) {
  const hangers = Array.from({ length: HANGERS }, (_, index) => (index + 1) / (HANGERS + 1));
  return (
    <g>
      <path
        className="bridge-picture__arch"
        d={`M${x} ${DECK}Q${x + SPAN / 2} ${DECK - 2 * RISE} ${x + SPAN} ${DECK}`}
      />
      {hangers.map((t) => (
        <path key={t} className="bridge-picture__hanger" d={`M${x + t * SPAN} ${DECK}v${-archAt(t)}`} />
      ))}
    </g>
  );
}
