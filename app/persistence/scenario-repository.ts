import { z } from 'zod';
import type { CodeHash } from '#app/domain/access/access.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { answerSchema, resourcesSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { Scenario, ScenarioChanges, ScenarioId } from '#app/domain/scenarios/scenario.ts';
import { MOST_SCENARIOS } from '#app/domain/scenarios/scenario.ts';
import type { Tables } from './database.ts';

type Reader = Pick<Tables, 'scenario'>;
type Writer = Reader & Pick<Tables, 'assessment'>;

export interface ScenarioReader {
  /** Those of an assessment, the first one first. */
  readonly list: (owner: CodeHash) => Promise<readonly Scenario[]>;
}

export interface ScenarioWriter extends ScenarioReader {
  /**
   * Keeps a scenario, in the place of the one of its id where there is one. False where as many are kept as may be. The
   * assessment under the code must be there.
   */
  readonly save: (owner: CodeHash, scenario: Omit<Scenario, 'createdAt'>, at: Date) => Promise<boolean>;
  /** Drops the one of an id of this assessment, if there is one. */
  readonly remove: (owner: CodeHash, id: ScenarioId) => Promise<void>;
}

/** What does not parse was not written by this program: reading it throws. */
const changesColumn = z.strictObject({
  answers: z.array(
    z.strictObject({ item: z.enum(ITEMS), was: answerSchema.nullable(), becomes: answerSchema }),
  ),
  resources: z
    .strictObject({ was: resourcesSchema.nullable(), becomes: resourcesSchema.nullable() })
    .nullable(),
});

const readChanges = (text: string): ScenarioChanges => changesColumn.parse(JSON.parse(text));

export function createScenarioReader({ scenario: table }: Reader): ScenarioReader {
  return {
    list: async (owner) => {
      const rows = await table.findMany({
        where: { assessment: { codeHash: owner } },
        select: { id: true, name: true, changes: true, revision: true, createdAt: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ changes, ...row }) => ({ ...row, changes: readChanges(changes) }));
    },
  };
}

/** Only for use inside a unit of the store: it writes on the connection of an open transaction. */
export function createScenarioWriter(tables: Writer): ScenarioWriter {
  const { scenario: table, assessment: assessments } = tables;
  return {
    ...createScenarioReader(tables),
    save: async (owner, { id, changes, name, revision }, at) => {
      // Changing the row holds it, so that of many at once no more are kept than may be. It is work on the assessment: its
      // term begins anew, as with a saved answer.
      const { id: assessmentId } = await assessments.update({
        where: { codeHash: owner },
        data: { isClaimed: true, updatedAt: at },
        select: { id: true },
      });
      const data = { name, revision, changes: JSON.stringify(changes) };
      const { count } = await table.updateMany({ where: { assessmentId, id }, data });
      if (count > 0) return true;
      if ((await table.count({ where: { assessmentId } })) >= MOST_SCENARIOS) return false;
      await table.create({ data: { ...data, id, assessmentId, createdAt: at }, select: { id: true } });
      return true;
    },
    remove: async (owner, id) => {
      await table.deleteMany({ where: { id, assessment: { codeHash: owner } } });
    },
  };
}
