/**
 * What each folder of app/ may import beside itself. Everything else inside app/ is behind the fence.
 * `types` may be imported as types alone. The same table drives the import-graph guard.
 */
export const ARROWS = {
  routes: { values: ['features', 'components', 'i18n', 'platform'], types: ['domain'] },
  features: {
    values: [
      'domain',
      'report-model',
      'persistence',
      'documents',
      'threads',
      'jobs',
      'components',
      'i18n',
      'platform',
    ],
    types: [],
  },
  documents: { values: ['report-model', 'domain', 'threads', 'i18n'], types: [] },
  'report-model': { values: ['domain', 'i18n'], types: [] },
  persistence: { values: ['domain', 'platform'], types: [] },
  // What is counted in the database is counted beside everything else, on a connection of its own.
  threads: { values: ['domain', 'persistence', 'platform'], types: [] },
  // Who does a job is told them at the start: they know no feature.
  jobs: { values: ['persistence', 'domain', 'platform'], types: [] },
  platform: { values: ['domain/shared'], types: [] },
  // Drawings and tables are data of the report model; a component that shows them knows their shape.
  components: { values: ['i18n'], types: ['report-model'] },
  i18n: { values: [], types: [] },
  domain: { values: [], types: [] },
};
