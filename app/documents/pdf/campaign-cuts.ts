import type { InvitationSheet } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { linesOf } from './type-scale.ts';

/**
 * Sizes of what a campaign prints, in points. They are no part of the scale of reports, which are read in the hand: of a
 * poster the question, the day and the code are to be read from two metres, where a letter of five millimetres is plain.
 */
export interface SheetCut {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Between two groups; every other space is a part or a multiple of it. */
  readonly gap: number;
  readonly logo: { readonly width: number; readonly height: number };
  readonly qr: number;
  readonly name: number;
  readonly campaign: number;
  readonly title: number;
  readonly gain: number;
  readonly label: number;
  readonly day: number;
  readonly code: number;
  /** The most; an address that is longer is set smaller. */
  readonly place: number;
  readonly promise: number;
  readonly imprint: number;
}

const A4 = { width: 595.28, height: 841.89 } as const;

/** With its usual words, and where names and contact take more lines than usual. */
interface Cuts {
  readonly usual: SheetCut;
  readonly tight: SheetCut;
}

const POSTER_ROOM = { ...A4, margin: 42, logo: { width: 210, height: 64 } } as const;
const POSTER: Cuts = {
  usual: {
    ...{ ...POSTER_ROOM, gap: 18, qr: 204, name: 15, campaign: 19, title: 64, gain: 21 },
    ...{ label: 15, day: 34, code: 54, place: 24, promise: 14, imprint: 11 },
  },
  tight: {
    ...{ ...POSTER_ROOM, gap: 14, qr: 180, name: 14, campaign: 16, title: 58, gain: 18 },
    ...{ label: 14, day: 32, code: 50, place: 20, promise: 12, imprint: 9 },
  },
};

/** A5, half of an A4 across. */
const FLYER_ROOM = {
  ...{ width: A4.height / 2, height: A4.width, margin: 30, logo: { width: 150, height: 44 } },
} as const;
const FLYER: Cuts = {
  usual: {
    ...{ ...FLYER_ROOM, gap: 12, qr: 124, name: 10.5, campaign: 12, title: 42, gain: 13 },
    ...{ label: 10, day: 22, code: 36, place: 15, promise: 9.5, imprint: 8 },
  },
  tight: {
    ...{ ...FLYER_ROOM, gap: 9, qr: 108, name: 10, campaign: 11, title: 38, gain: 11.5 },
    ...{ label: 9.5, day: 20, code: 32, place: 13, promise: 9, imprint: 7.5 },
  },
};

/** How many lines the words of a chamber, and the question above them, may take before everything is set closer. */
const USUAL_LINES = { poster: 9, flyer: 12, title: 2 } as const;

/** The cut in which a sheet stays on its page, whatever was typed. */
export function cutOf({ kind, title, organisation, campaign, promises, imprint }: InvitationSheet): SheetCut {
  const { usual, tight } = kind === 'poster' ? POSTER : FLYER;
  const lines =
    linesOf([organisation], 48) + linesOf([campaign], 55) + linesOf(promises, 78) + linesOf(imprint, 95);
  const isFull = lines > USUAL_LINES[kind] || linesOf([title], 19) > USUAL_LINES.title;
  return isFull ? tight : usual;
}

/** Size and leading; the renderer counts line height in sizes of type. */
export const linesAt = (fontSize: number, lineHeight: number) => ({ fontSize, lineHeight });
