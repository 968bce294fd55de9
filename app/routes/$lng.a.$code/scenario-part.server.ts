import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { Present } from '#app/domain/evaluation/present.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import { toPresent } from '#app/features/assessment/present.server.ts';
import { tryOut } from '#app/features/report/what-if/try-out.server.ts';
import type { WhatIfFields } from '#app/features/report/what-if/what-if-form.ts';
import { fieldsOf, readWhatIf, toFields } from '#app/features/report/what-if/what-if-form.ts';
import { toWhatIfView } from '#app/features/report/what-if/what-if.view-model.ts';
import { prepareComparison } from '#app/features/scenarios/compare-scenarios.server.ts';
import { dropScenario, keepScenario, listScenarios } from '#app/features/scenarios/keep-scenarios.server.ts';
import { NEW_SCENARIO, scenarioPath, scenariosPath } from '#app/features/scenarios/paths.ts';
import type { ScenarioForm } from '#app/features/scenarios/scenario-form.schema.ts';
import { readScenarioForm } from '#app/features/scenarios/scenario-form.schema.ts';
import type { ScenarioFault } from '#app/features/scenarios/scenario-page.view-model.ts';
import { toScenarioPage } from '#app/features/scenarios/scenario-page.view-model.ts';
import { changesFrom, firmWith } from '#app/features/scenarios/tried-out.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { newId } from '#app/platform/random.server.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { PageArgs } from './assessment-page.server.ts';
import type { ScenariosPage, ScenariosPageOf } from './scenarios-part.server.ts';
import { requireScenario } from './scenarios-part.server.ts';

interface OpenedScenario {
  readonly page: ScenariosPage;
  readonly present: Present;
  /** Null: a new one. */
  readonly scenario: Scenario | null;
}

async function open(page: ScenariosPage, { params }: PageArgs): Promise<OpenedScenario> {
  const id = params['scenario'] ?? '';
  const scenarios = requireValue(await listScenarios(page.access));
  const scenario = id === NEW_SCENARIO ? null : requireScenario(scenarios, id);
  const { assessment, readResult } = page.opened;
  return { page, present: toPresent({ assessment, result: readResult() }), scenario };
}

/** What the form shows: as typed, or as it is kept; null for a new one nobody has begun. */
interface Shown {
  readonly fields: WhatIfFields | null;
  readonly form: Pick<ScenarioForm, 'id' | 'name'>;
  readonly fault: ScenarioFault | null;
}

async function toView({ page, present, scenario }: OpenedScenario, { fields, form, fault }: Shown) {
  const { translator, locale, home } = page;
  const { today, basis } = present;
  const read = fields && readWhatIf(fields, { today, locale });
  const tried = read && {
    ...{ fields: fields ?? {}, read },
    before: requireValue(await tryOut(today, basis)),
    after: requireValue(await tryOut(read.input, basis)),
  };
  const action = scenarioPath(home, scenario?.id ?? NEW_SCENARIO);
  const whatIf = toWhatIfView(
    { today, basis, action, resultHref: '', newCode: null, keptAs: `what-if ${action}`, tried },
    translator,
  );
  const around = toScenarioPage(translator, {
    ...{ home, scenario, id: form.id, name: form.name, fault, asOf: basis.asOf },
    hasFaults: (read?.faults ?? []).length > 0,
  });
  const labels = { ...whatIf.labels, asOf: around.asOf, reset: around.reset ?? whatIf.labels.reset };
  return { ...around, whatIf: { ...whatIf, labels, refusal: around.refusal } };
}

async function load(opened: OpenedScenario) {
  const { page, present, scenario } = opened;
  if (scenario === null)
    return toView(opened, { fields: null, form: { id: newId(), name: '' }, fault: null });
  const fields = fieldsOf(firmWith(present, scenario), page.locale);
  return toView(opened, { fields, form: scenario, fault: null });
}

/** Why it is not kept, or null once it is. */
async function keep(
  { page, present }: OpenedScenario,
  form: ScenarioForm,
  fields: WhatIfFields,
): Promise<{ readonly fault: ScenarioFault | null; readonly status: number } | null> {
  const read = readWhatIf(fields, { today: present.today, locale: page.locale });
  if (form.fault !== null || read.faults.length > 0) return { fault: form.fault, status: 422 };
  const changes = changesFrom(present, read.input);
  if (changes === null) return { fault: 'unchanged', status: 422 };
  const { id, name } = form;
  const { revision } = page.opened.assessment;
  const kept = await keepScenario(page.access, { id, name, changes, revision });
  if (kept.ok && kept.value) prepareComparison(present, changes);
  if (kept.ok) return kept.value ? null : { fault: 'full', status: 422 };
  const { problem } = kept;
  if (problem.code === 'not-saved' || problem.code === 'busy')
    return { fault: 'notSaved', status: statusOf(problem) };
  throw toErrorAnswer(problem);
}

/** One scenario: something is tried out, with or without JavaScript, and kept under a name. */
export const scenarioPart = (requirePage: ScenariosPageOf) => ({
  loader: async (args: LoaderFunctionArgs) => load(await open(await requirePage(args), args)),
  action: async (args: ActionFunctionArgs) => {
    const opened = await open(await requirePage(args), args);
    const { page, scenario } = opened;
    const sent = await requireForm(args.request);
    const form = readScenarioForm(sent, scenario?.id ?? newId());
    if (form === null) throw new Response(null, { status: 400 });
    if (form.intent === 'drop') {
      requireValue(await dropScenario(page.access, scenario?.id ?? form.id));
      return redirect(`${scenariosPath(page.home)}?state=dropped`);
    }
    const fields = toFields(sent);
    const own = { ...form, id: scenario?.id ?? form.id };
    const unkept = form.intent === 'try' ? { fault: null, status: 200 } : await keep(opened, own, fields);
    if (unkept === null) return redirect(`${scenariosPath(page.home)}?state=kept`);
    const shown = form.name === '' && form.intent === 'try' ? { ...own, name: scenario?.name ?? '' } : own;
    return data(await toView(opened, { fields, form: shown, fault: unkept.fault }), {
      status: unkept.status,
    });
  },
});
