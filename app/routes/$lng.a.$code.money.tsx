import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { MoneyFields } from '#app/features/questionnaire/components/money-fields.tsx';
import { ProfilePart } from '#app/features/questionnaire/components/profile-part.tsx';
import { moneyPart } from './$lng.a.$code/profile-parts.server.ts';

const part = moneyPart();

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Money() {
  const opened = useLoaderData<typeof loader>();
  const { page, view, title } = useActionData<typeof action>() ?? opened;
  return (
    <ProfilePart page={page} view={view} title={title} extra={<Link to={page.nextHref}>{view.skip}</Link>}>
      {(errors) => <MoneyFields view={view} errors={errors} />}
    </ProfilePart>
  );
}
