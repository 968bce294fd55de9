import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import type { AssessmentFactsModel } from './generated/sqlite/models.ts';

type Columns = Omit<AssessmentFactsModel, 'assessmentId'>;
type WithoutColumn = Exclude<keyof AssessmentFacts, keyof Columns>;

/** Does not compile while a fact has no column or a column no fact, so that no item of a questionnaire is forgotten. */
export const toFactsColumns = (facts: AssessmentFacts & Record<WithoutColumn, never>): Columns => facts;
