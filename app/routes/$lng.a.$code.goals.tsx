import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { GoalsFields } from '#app/features/questionnaire/components/goals-fields.tsx';
import { ProfilePart } from '#app/features/questionnaire/components/profile-part.tsx';
import { goalsPart } from './$lng.a.$code/profile-parts.server.ts';

const part = goalsPart();

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Goals() {
  const opened = useLoaderData<typeof loader>();
  const { page, view, title } = useActionData<typeof action>() ?? opened;
  return (
    <ProfilePart page={page} view={view} title={title}>
      {(errors) => <GoalsFields view={view} errors={errors} />}
    </ProfilePart>
  );
}
