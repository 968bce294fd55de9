import type { MetaFunction } from '@remix-run/node';
import { requireWorkshopDraft } from './$lng.account.workshops.$workshop/workshop-page.server.ts';
import { moneyPart } from './$lng.a.$code/profile-parts.server.ts';

export { default } from './$lng.a.$code.money.tsx';

const part = moneyPart(requireWorkshopDraft);

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];
