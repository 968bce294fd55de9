/** Longest texts, in characters as people count them, and lines. */
export const MAX_CONTACT = 300;
export const MAX_CONTACT_LINES = 5;

/** What may be sent as a logo, in bytes. */
export const MAX_LOGO_BYTES = 200 * 1024;
/** The longest side and the most dots of a picture that is sent: what it takes in memory once it is unpacked. */
export const MAX_LOGO_SIDE = 4000;
export const MAX_LOGO_DOTS = 4_000_000;
/** The room it is drawn for: three inches by one at 300 dots an inch. */
export const LOGO_ROOM = { width: 900, height: 300 } as const;
/** The shorter side once it is drawn, below which nobody could see what it is. */
export const MIN_LOGO_SIDE = 24;

/** A logo as it is printed: dots on white, drawn here from what was sent, of which nothing else is kept. */
export interface Logo {
  /** PNG, in base64. */
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

/** What an organisation puts on the reports of its members. */
export interface Letterhead {
  /** Like #0c5a72. Null: the colour of the report. */
  readonly accent: string | null;
  /** Lines. */
  readonly contact: string;
  /** What a new own report begins with, until its adviser changes it. */
  readonly introduction: string;
  readonly conclusion: string;
  /** Null: none. */
  readonly logo: Logo | null;
}

export const EMPTY_LETTERHEAD: Letterhead = {
  ...{ accent: null, contact: '', introduction: '', conclusion: '', logo: null },
};

/** Why a file is no logo that can be printed. */
export const LOGO_FAULTS = [
  ...(['large', 'kind', 'broken', 'dots', 'active', 'lettering', 'effects', 'shape'] as const),
] as const;
export type LogoFault = (typeof LOGO_FAULTS)[number];
