/** Where forms of a campaign are entered, under the page of that campaign. */
export const paperEntryPath = (campaign: string): string => `${campaign}/paper`;
/** The campaigns that have forms to be entered, under the page of the organisation. */
export const paperListPath = (organisation: string): string => `${organisation}/paper`;
