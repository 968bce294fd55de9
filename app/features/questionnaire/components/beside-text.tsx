import type { BesideView } from '../beside.view-model.ts';

interface BesideTextProps {
  readonly beside: BesideView | null;
  /** Of the choice; without it the question itself. */
  readonly value?: string;
}

/** The same words in the second language, named as such for whoever hears the page. */
export function BesideText({ beside, value }: BesideTextProps) {
  if (beside === null) return null;
  return (
    <span className="beside" lang={beside.locale} dir={beside.direction}>
      {value === undefined ? beside.question : beside.labels[value]}
    </span>
  );
}
