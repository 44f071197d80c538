/** The file that identifies a folder as a site, or an export, that Zimlight made and may replace. */
export const siteMark = '-/zimlight.json';
