import { Path, Svg } from '@react-pdf/renderer';
import { INK } from './theme.ts';
import { PAGE } from './type-scale.ts';

const DECK = 78;
const FEET = { left: 47, right: 548 } as const;
/** How far the arch rises above its feet. */
const RISE = 68;

/** The arch at a place from 0 at its left foot to 1 at its right: the curve its path draws, so no hanger pierces it. */
const archAt = (t: number): number => DECK - 4 * RISE * t * (1 - t);

/** An arch bridge across the whole width: deck, arch and hangers. */
export function Bridge() {
  const span = FEET.right - FEET.left;
  const hangers = Array.from({ length: 13 }, (_, index) => {
    const t = (index + 1) / 14;
    const x = (FEET.left + t * span).toFixed(1);
    return `M${x},${DECK}L${x},${archAt(t).toFixed(1)}`;
  });
  // The same parabola as a cubic curve: the renderer draws quadratic ones too flat.
  const crown = DECK - (4 / 3) * RISE;
  const [near, far] = [FEET.left + span / 3, FEET.right - span / 3];
  return (
    <Svg
      width={PAGE.width}
      height={100}
      viewBox="0 0 595.28 100"
      style={{ position: 'absolute', left: 0, bottom: 0 }}
    >
      <Path d={hangers.join('')} stroke={INK.soft} strokeWidth={1.2} fill="none" />
      <Path
        d={`M${FEET.left},${DECK}C${near},${crown} ${far},${crown} ${FEET.right},${DECK}`}
        stroke={INK.soft}
        strokeWidth={3}
        fill="none"
      />
      <Path d={`M0,${DECK}L595.28,${DECK}`} stroke={INK.paper} strokeWidth={5} fill="none" />
      <Path
        d={`M${FEET.left},${DECK}L${FEET.left},100M${FEET.right},${DECK}L${FEET.right},100`}
        stroke={INK.soft}
        strokeWidth={6}
        fill="none"
      />
    </Svg>
  );
}
