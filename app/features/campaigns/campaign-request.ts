import { z } from 'zod';
import type { District } from '#app/domain/campaign/campaign.ts';
import { FLOORS } from '#app/domain/campaign/campaign.ts';
import type { WaveFault } from '#app/domain/campaign/waves.ts';
import { lengthOf } from '#app/domain/questionnaire/questionnaire.schema.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Locale } from '#app/i18n/locales.ts';

export const LIMITS = {
  name: 100,
  introduction: 1200,
  contact: 300,
  districts: 40,
  district: 60,
  members: 2000,
};

/** What is wanted of a campaign, with the days of one wave. */
export interface CampaignRequest {
  readonly name: string;
  readonly languages: readonly Locale[];
  readonly introduction: Readonly<Record<string, string>>;
  readonly contact: string;
  readonly floor: number;
  readonly districts: readonly Omit<District, 'id'>[];
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

export type CampaignFaultCode =
  | ('name-missing' | 'name-long' | 'languages-missing' | 'introduction-long')
  | ('contact-missing' | 'contact-long' | 'floor-missing' | 'floor-lower')
  | (
      | 'districts-many'
      | 'districts-one'
      | 'districts-twice'
      | 'district-name'
      | 'district-marks'
      | 'district-long'
    )
  | ('first-day-missing' | 'last-day-missing' | WaveFault);

export interface CampaignFault {
  readonly field: string;
  readonly code: CampaignFaultCode;
}

const dayField = z.iso.date();
const isDay = (text: string): boolean => dayField.safeParse(text).success;

const lengthFault = (field: 'name' | 'contact', text: string): CampaignFault | null => {
  if (text === '') return { field, code: `${field}-missing` };
  return lengthOf(text) > LIMITS[field] ? { field, code: `${field}-long` } : null;
};

function districtsFault({ districts }: CampaignRequest): CampaignFault | null {
  const field = 'districts';
  const names = districts.map(({ name }) => name.toLowerCase());
  if (districts.length > LIMITS.districts) return { field, code: 'districts-many' };
  // One district is the whole chamber, which needs none.
  if (districts.length === 1) return { field, code: 'districts-one' };
  if (names.includes('')) return { field, code: 'district-name' };
  if (new Set(names).size < names.length) return { field, code: 'districts-twice' };
  // What the form parts lines by: with these in it, a district would come back as another one.
  const isParted = ({ name, members }: CampaignRequest['districts'][number]): boolean =>
    /[:\n]/.test(name) || members.some((member) => /[,;\n]/.test(member));
  if (districts.some(isParted)) return { field, code: 'district-marks' };
  const isLong = districts.some(
    ({ name, members }) => lengthOf(name) > LIMITS.district || lengthOf(members.join('\n')) > LIMITS.members,
  );
  return isLong ? { field, code: 'district-long' } : null;
}

/** What is wrong with two days by themselves. */
export function dayFaultOf({
  firstDay,
  lastDay,
}: Pick<CampaignRequest, 'firstDay' | 'lastDay'>): CampaignFault | null {
  if (!isDay(firstDay)) return { field: 'firstDay', code: 'first-day-missing' };
  return isDay(lastDay) ? null : { field: 'lastDay', code: 'last-day-missing' };
}

/** What is wrong with what is wanted, whatever is there already. */
export function requestFaults(request: CampaignRequest): readonly CampaignFault[] {
  const { name, languages, introduction, contact, floor } = request;
  const longOnes = languages.filter(
    (language) => lengthOf(introduction[language] ?? '') > LIMITS.introduction,
  );
  const faults: readonly (CampaignFault | null)[] = [
    lengthFault('name', name),
    dayFaultOf(request),
    languages.length === 0 ? { field: 'languages', code: 'languages-missing' } : null,
    ...longOnes.map(
      (language) => ({ field: `introduction-${language}`, code: 'introduction-long' }) as const,
    ),
    lengthFault('contact', contact),
    districtsFault(request),
    FLOORS.some((each) => each === floor) ? null : { field: 'floor', code: 'floor-missing' },
  ];
  return faults.filter((fault) => fault !== null);
}

/** The field in which a fault of the days is mended. */
export const waveFaultIn = (code: WaveFault): CampaignFault => ({
  field: code === 'last-day-first' ? 'lastDay' : 'firstDay',
  code,
});
