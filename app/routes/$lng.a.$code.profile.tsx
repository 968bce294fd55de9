import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ProfileFields } from '#app/features/questionnaire/components/profile-fields.tsx';
import { ProfilePart } from '#app/features/questionnaire/components/profile-part.tsx';
import { FIRST_ITEM } from '#app/features/questionnaire/paths.ts';
import { toProfileView } from '#app/features/questionnaire/profile.view-model.ts';
import { profilePart } from './$lng.a.$code/draft-page.server.ts';

const part = profilePart({
  form: 'profile',
  fields: ['role', 'sizeClass', 'sector', 'country', 'region', 'aiUse'],
  previousHref: (paths) => paths.home,
  nextHref: (paths) => paths.question(FIRST_ITEM),
  toView: ({ translator, assessment, paths }, values) =>
    toProfileView(translator, values, { draft: assessment, paths }),
});

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Profile() {
  const opened = useLoaderData<typeof loader>();
  const { page, view, title } = useActionData<typeof action>() ?? opened;
  return (
    <ProfilePart page={page} view={view} title={title}>
      {(errors) => <ProfileFields view={view} errors={errors} />}
    </ProfilePart>
  );
}
