import { FIRST_ITEM, LAST_ITEM } from '#app/features/questionnaire/paths.ts';
import { toMoneyView } from '#app/features/questionnaire/money.view-model.ts';
import { toGoalsView, toProfileView } from '#app/features/questionnaire/profile.view-model.ts';
import type { PageOf } from './draft-page.server.ts';
import { profilePart } from './draft-page.server.ts';

/** The parts of the profile, wherever they are filled in: under a code, or in a workshop. */
export const firmPart = (requirePage?: PageOf) =>
  profilePart(
    {
      form: 'profile',
      fields: ['role', 'sizeClass', 'sector', 'country', 'region', 'aiUse'],
      previousHref: (paths) => paths.home,
      nextHref: (paths) => paths.question(FIRST_ITEM),
      toView: ({ translator, assessment, paths }, values) =>
        toProfileView(translator, values, { draft: assessment, paths }),
    },
    requirePage,
  );

export const goalsPart = (requirePage?: PageOf) =>
  profilePart(
    {
      form: 'goals',
      fields: ['goals', 'goalStatus', 'exposure'],
      previousHref: (paths) => paths.question(LAST_ITEM),
      nextHref: (paths) => paths.money,
      toView: ({ translator }, values) => toGoalsView(translator, values),
    },
    requirePage,
  );

export const moneyPart = (requirePage?: PageOf) =>
  profilePart(
    {
      form: 'money',
      fields: ['resources'],
      previousHref: (paths) => paths.goals,
      nextHref: (paths) => paths.review,
      toView: ({ translator, assessment }, values) =>
        toMoneyView(translator, values, assessment.profile.sizeClass),
    },
    requirePage,
  );
