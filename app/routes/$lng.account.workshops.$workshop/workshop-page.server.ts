import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect, replace } from '@remix-run/node';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import type { AssessmentPaths } from '#app/features/questionnaire/paths.ts';
import type { Asking, OpenedWorkshop } from '#app/features/workshop/open-workshop.server.ts';
import { openWorkshop } from '#app/features/workshop/open-workshop.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { AssessmentPage, PageArgs } from '../$lng.a.$code/assessment-page.server.ts';
import { requireAdviser } from '../$lng.account.clients._index/adviser-page.server.ts';

export interface WorkshopPageContext {
  readonly asking: Asking;
  readonly locale: Locale;
  readonly translator: Translator;
  readonly workshop: OpenedWorkshop;
}

/** The pages of an assessment, as far as a workshop has them; all others are its overview. */
export function pathsIn(home: string): AssessmentPaths {
  const overview = {
    keep: home,
    review: home,
    finish: home,
    consent: home,
    erase: home,
    result: home,
    whatIf: home,
  };
  return {
    ...overview,
    home,
    save: `${home}/save`,
    profile: `${home}/profile`,
    goals: `${home}/goals`,
    money: `${home}/money`,
    question: (item) => `${home}/q/${item}`,
  };
}

/** Who is signed in, and the workshop of the address, of which somebody is the adviser; a 404 for all else. */
export async function requireWorkshop(args: PageArgs): Promise<WorkshopPageContext> {
  const { adviser, locale, translator } = await requireAdviser(args as ActionFunctionArgs);
  const asking = { adviser, id: args.params['workshop'] ?? '' };
  return { asking, locale, translator, workshop: requireValue(await openWorkshop(asking)) };
}

export interface WorkshopDraft extends AssessmentPage, Pick<WorkshopPageContext, 'asking' | 'workshop'> {}

/**
 * The assessment of a workshop, as its forms show and save it: the same as under the code, by another access. What cannot
 * be changed now is shown on the overview.
 */
export async function requireWorkshopDraft(args: PageArgs): Promise<WorkshopDraft> {
  const { asking, locale, translator, workshop } = await requireWorkshop(args);
  const { access, canChange } = workshop;
  const paths = pathsIn(workshopPath(locale, asking.id));
  if (!canChange) throw replace(paths.home);
  const opened = requireValue(await openAssessment(access));
  const { assessment } = opened;
  // Another workshop may have submitted or completed it.
  if (assessment.isLocked || assessment.status === 'completed') throw redirect(`${paths.home}?state=stale`);
  return { code: '', asking, workshop, access, locale, translator, paths, opened, assessment };
}
