import type { Tone } from '#app/report-model/plots/scene.ts';
import type { PrintFace } from '#app/report-model/print-faces.ts';

/** The page's own petrol, and greys that stay apart on a grey printer. */
export const INK = {
  ink: '#182126',
  muted: '#4a565c',
  line: '#c9ccca',
  faint: '#f0f0ec',
  accent: '#0c5a72',
  deep: '#073f51',
  soft: '#cfe2e8',
  paper: '#ffffff',
  warm: '#9a5f00',
  good: '#1b6036',
} as const;

export const TONES: Readonly<Record<Tone, string>> = {
  ink: INK.ink,
  muted: INK.muted,
  line: INK.line,
  faint: INK.faint,
  accent: INK.accent,
  soft: INK.soft,
  paper: INK.paper,
  warm: INK.warm,
  good: INK.good,
};

export const FONT = 'Source Sans 3';

/** The family of each typeface. All but the first are opened only where somebody typed their script. */
export const FAMILIES: Readonly<Record<PrintFace, string>> = {
  latin: FONT,
  georgian: 'Noto Sans Georgian',
  armenian: 'Noto Sans Armenian',
  hebrew: 'Noto Sans Hebrew',
  arabic: 'Vazirmatn',
};
