import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { AssessmentAccess } from '#app/domain/access/access.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import type { Problem } from '#app/domain/shared/problem.ts';
import { createOnce, newCode } from '#app/features/assessment/create-once.server.ts';
import type { OpenedAssessment } from '#app/features/assessment/open-assessment.server.ts';
import { toPresent } from '#app/features/assessment/present.server.ts';
import { saveChange } from '#app/features/assessment/save-change.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { toAdoption } from '#app/features/scenarios/adopt-scenario.ts';
import { chosenIn } from '#app/features/scenarios/chosen-scenarios.ts';
import { compareScenarios } from '#app/features/scenarios/compare-scenarios.server.ts';
import { dropScenario, listScenarios } from '#app/features/scenarios/keep-scenarios.server.ts';
import { scenariosPath } from '#app/features/scenarios/paths.ts';
import type { ListForm } from '#app/features/scenarios/scenario-form.schema.ts';
import { readListForm } from '#app/features/scenarios/scenario-form.schema.ts';
import type { Audience, ScenariosSource } from '#app/features/scenarios/scenarios-source.ts';
import { readState } from '#app/features/scenarios/scenarios-source.ts';
import { toScenariosView } from '#app/features/scenarios/scenarios.view-model.ts';
import { NEW_CODE } from '#app/components/forms/new-code.tsx';
import type { Locale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { PageArgs } from './assessment-page.server.ts';

/** Whose scenarios a page shows, under a code or in a workshop. */
export interface ScenariosPage {
  readonly access: AssessmentAccess;
  readonly locale: Locale;
  readonly translator: Translator;
  readonly opened: OpenedAssessment;
  /** The address of the assessment, or of the workshop about it. */
  readonly home: string;
  readonly back: { readonly href: string; readonly text: string };
  readonly audience: Audience;
  readonly agreed: ReadonlyMap<Item, string>;
  /** The code a new assessment follows; null in a workshop, which knows none. */
  readonly code: string | null;
}
export type ScenariosPageOf = (args: PageArgs) => Promise<ScenariosPage>;

/** The one of an id among those that are kept, or a 404. */
export function requireScenario(scenarios: readonly Scenario[], id: string): Scenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Response(null, { status: 404 });
  return found;
}

async function open(page: ScenariosPage, { request }: PageArgs, fault: ScenariosSource['fault']) {
  const { translator, access, opened, home, back, audience, agreed } = page;
  const scenarios = requireValue(await listScenarios(access));
  const present = toPresent({ assessment: opened.assessment, result: opened.readResult() });
  const { compared, isTooMany } = chosenIn(request.url, scenarios);
  const { searchParams } = new URL(request.url);
  const adopted = scenarios.find(({ id }) => id === searchParams.get('adopted')) ?? null;
  return toScenariosView(translator, {
    ...{ access, assessment: opened.assessment, present, scenarios, home, back, audience, agreed, isTooMany },
    compared: requireValue(await compareScenarios(present, compared)),
    newCode: newCode(),
    state: fault === null ? readState(searchParams.get('state')) : null,
    adopted: fault === null ? adopted : null,
    fault,
  });
}

/** Writes it into the draft, as a save of another device would; where answers are closed, a new assessment follows. */
async function adopt(page: ScenariosPage, form: FormData, sent: ListForm & { readonly intent: 'adopt' }) {
  const { access, opened, home, locale, code } = page;
  const { assessment } = opened;
  const scenario = requireScenario(requireValue(await listScenarios(access)), sent.scenario);
  const adoption = toAdoption(assessment, scenario, sent.revision);
  if (assessment.status === 'completed') {
    if (code === null) throw toErrorAnswer({ code: 'not-found' });
    const created = await createOnce({ locale, from: code, ...adoption.change }, form.get(NEW_CODE));
    return created.ok ? redirect(pathsOf(locale, created.value.code).home) : created.problem;
  }
  const saved = await saveChange(access, assessment, { ...adoption, sent: [] });
  if (saved.kind === 'saved') return redirect(`${scenariosPath(home)}?adopted=${scenario.id}`);
  return saved.kind === 'conflict' ? ({ code: 'stale-revision' } satisfies Problem) : saved.problem;
}

async function change(page: ScenariosPage, form: FormData): Promise<Response | Problem> {
  const sent = readListForm(form);
  if (sent === null) throw new Response(null, { status: 400 });
  if (sent.intent === 'adopt') return adopt(page, form, sent);
  const dropped = await dropScenario(page.access, sent.scenario);
  return dropped.ok ? redirect(`${scenariosPath(page.home)}?state=dropped`) : dropped.problem;
}

/** What a page says by itself of a problem; all else is an error page. */
function faultOf(problem: Problem): NonNullable<ScenariosSource['fault']> {
  if (problem.code === 'stale-revision' || problem.code === 'already-completed') return 'moved';
  if (problem.code === 'not-saved' || problem.code === 'busy') return 'notSaved';
  throw toErrorAnswer(problem);
}

/** Compares what might be otherwise, wherever that is kept: under a code, or in a workshop. */
export const scenariosPart = (requirePage: ScenariosPageOf) => ({
  loader: async (args: LoaderFunctionArgs) => open(await requirePage(args), args, null),
  action: async (args: ActionFunctionArgs) => {
    const form = await requireForm(args.request);
    const changed = await change(await requirePage(args), form);
    if (changed instanceof Response) return changed;
    const fault = faultOf(changed);
    return data(await open(await requirePage(args), args, fault), { status: statusOf(changed) });
  },
});
