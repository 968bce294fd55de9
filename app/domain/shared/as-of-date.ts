/** A calendar day as YYYY-MM-DD. Days compare as strings. */
export type IsoDate = string;
