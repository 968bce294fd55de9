import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ProfileFields } from '#app/features/questionnaire/components/profile-fields.tsx';
import { ProfilePart } from '#app/features/questionnaire/components/profile-part.tsx';
import { firmPart } from './$lng.a.$code/profile-parts.server.ts';

const part = firmPart();

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
