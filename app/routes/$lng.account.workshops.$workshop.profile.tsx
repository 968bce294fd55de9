import type { MetaFunction } from '@remix-run/node';
import { requireWorkshopDraft } from './$lng.account.workshops.$workshop/workshop-page.server.ts';
import { firmPart } from './$lng.a.$code/profile-parts.server.ts';

export { default } from './$lng.a.$code.profile.tsx';

const part = firmPart(requireWorkshopDraft);

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];
