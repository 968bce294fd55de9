/** The least contrast of ordinary text. Source: WCAG 2.2, success criterion 1.4.3. */
export const LEAST_CONTRAST = 4.5;

const HEX = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i;

/** A colour as people type it, in its one spelling (#rrggbb); null for what is none. */
export function toColour(typed: string): string | null {
  const digits = HEX.exec(typed.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** How bright a colour is, 0 to 1. Source: WCAG 2.2, relative luminance. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of a colour (#rrggbb) with white, 1 to 21. As text on white and as the ground of white text it is the same
 * number. Source: WCAG 2.2, contrast ratio.
 */
export const contrastWithWhite = (colour: string): number => 1.05 / (luminanceOf(colour) + 0.05);

/** Whether white text on it, and text in it on white, can be read. */
export const isStrongEnough = (colour: string): boolean => contrastWithWhite(colour) >= LEAST_CONTRAST;
