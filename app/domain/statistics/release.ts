/** F: published. C: under the floor, or of a group too small to be told of. As in CONF_STATUS of SDMX. */
export type CellStatus = 'F' | 'C';

/** Which categories a cell counts, by dimension or question; a visible dimension that is missing means all firms. */
export type CellKey = Readonly<Record<string, string>>;

export interface Cell {
  readonly key: CellKey;
  /** Null with status C. */
  readonly value: number | null;
  /** With status C, the most the value can be. */
  readonly max?: number;
  /** The firms of the group, as many as there are; null where even that is under the floor. */
  readonly n: number | null;
  readonly status: CellStatus;
  /** Of means and quartiles, in points: the value is a multiple of it and less than it away from the truth. */
  readonly step?: number;
}

export interface Table {
  readonly id: string;
  readonly kind: 'count' | 'mean' | 'quartile';
  readonly dimensions: readonly string[];
  readonly cells: readonly Cell[];
}

/** The categories that are told apart in one visible dimension; several in one group were too small alone. */
export type Grouping = readonly (readonly string[])[];

/** What a release is called, and of what it is. */
export interface ReleaseHead {
  readonly release: string;
  readonly campaign: string;
  readonly wave: string;
  readonly asOf: string;
  readonly method: string;
  /** The version of the questionnaire, as what was asked and in which words is part of what came out. */
  readonly questionnaire: string;
  /** The wave whose firms are found again in this one; null where none before it has a release. */
  readonly before: EarlierWave | null;
}

/** A wave by its name, and its last release when the first one of this wave was made. */
export interface EarlierWave {
  readonly release: string;
  readonly wave: string;
}

/** One release of the statistics of a chamber. Everything derived from it reads this and nothing else. */
export interface Release extends ReleaseHead {
  /** 1 for the first of a wave. */
  readonly number: number;
  readonly previous: readonly string[];
  /** No count of answers below it is told. */
  readonly floor: number;
  readonly noise: {
    /** How far a count of answers may be from the truth. */
    readonly bound: number;
    /** The visible dimensions, whose counts are true. */
    readonly exact: readonly string[];
    readonly means: 'random';
  };
  readonly population: { readonly n: number; readonly selfSelected: true; readonly weights: null };
  readonly groups: Readonly<Record<string, Grouping>>;
  readonly tables: readonly Table[];
}
