import type { District } from '#app/domain/campaign/campaign.ts';
import { toLines, toOneLine } from '#app/domain/shared/one-line.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import type { CampaignRequest } from './campaign-request.ts';

/** The fields as they are typed, by name. */
export interface TypedCampaign {
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly languages: readonly Locale[];
  readonly introduction: Readonly<Record<Locale, string>>;
  readonly contact: string;
  readonly floor: string;
  /** A district a line: its name, a colon, its members with commas between them. */
  readonly districts: string;
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export function readCampaignForm(form: FormData): TypedCampaign {
  const introduction = LOCALES.map((locale) => [locale, toLines(textIn(form, `introduction-${locale}`))]);
  return {
    name: toOneLine(textIn(form, 'name')),
    firstDay: textIn(form, 'firstDay'),
    lastDay: textIn(form, 'lastDay'),
    languages: LOCALES.filter((locale) => form.getAll('languages').includes(locale)),
    introduction: Object.fromEntries(introduction) as Record<Locale, string>,
    contact: toLines(textIn(form, 'contact')),
    floor: textIn(form, 'floor'),
    districts: toLines(textIn(form, 'districts')),
  };
}

/** A district of a line; what stands behind the first colon are its members. */
function toDistrict(line: string): Omit<District, 'id'> {
  const [name = '', ...rest] = line.split(':');
  const members = rest.join(':').split(/[,;]/);
  return { name: name.trim(), members: members.map((member) => member.trim()).filter(Boolean) };
}

export const toRequest = ({ floor, districts, ...typed }: TypedCampaign): CampaignRequest => ({
  ...typed,
  floor: Number(floor),
  districts: districts
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(toDistrict),
});
