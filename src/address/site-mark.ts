/** The file that identifies a folder as a site that Zimlight made and may replace. */
export const siteMark = '-/zimlight.json';

/** The same for an export. It is hidden: programs for notes show every other file. */
export const exportMark = '.zimlight.json';
