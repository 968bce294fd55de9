import type { Piece } from '#app/i18n/punctuation.ts';

/** Somebody who can help, in a line. */
export interface PaperHelper {
  readonly id: string;
  /** The name, leading to the offer, and what it costs. */
  readonly line: readonly Piece[];
}

/** A few words, and what follows them in the same line. */
export interface PaperLine {
  readonly id: string;
  readonly leadIn: string;
  readonly text: string;
}

/** What the PDF says in its own, shorter words; all else it takes from the chapters of the report. */
export interface PaperModel {
  /** Doors that are shut or that nobody can tell of, each with what the plan does about it. */
  readonly doors: readonly PaperLine[];
  /** Answers that do not go together. */
  readonly contradictions: readonly PaperLine[];
  /** What opens the chapter of what it brings, and where figures can be given later. */
  readonly returnsLead: string;
  /** What has changed since last time; null where there was none. */
  readonly sinceLast: PaperLine | null;
  readonly steps: Readonly<Record<string, PaperStep>>;
  readonly labels: { readonly why: string; readonly firstCall: string };
  readonly needs: readonly PaperNeed[];
  readonly always: readonly PaperListed[];
  /** The rules in short. */
  readonly method: readonly string[];
  /** Where the whole method, the whole list and the web report are; null where no address is known. */
  readonly more: { readonly method: readonly Piece[]; readonly list: readonly Piece[] } | null;
}

export interface PaperStep {
  /** The one cause that counts most; null where the heading says it. */
  readonly why: string | null;
  /** When, who, days and money, a line each, and whether this step is what makes money or days tight. */
  readonly facts: readonly string[];
  /** Who helps, the first that fits; null where nobody does. */
  readonly help: string | null;
  /** What kind of step it is, in words. */
  readonly look: string;
  /** Kind, facts and help one after the other. */
  readonly inOneLine: string;
}

export interface PaperNeed {
  readonly id: string;
  readonly title: string;
  /** That the first six months of the plan need it, or why too few fit; null where neither. */
  readonly mark: string | null;
  readonly helpers: readonly PaperHelper[];
  /** How to begin with the first of them; null where nobody fits. */
  readonly firstCall: string | null;
}

/** An entry that stands in every report, with its verdict. */
export interface PaperListed extends PaperHelper {
  readonly verdict: string;
  readonly why: string;
}
