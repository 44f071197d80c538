/** A month or a day at the end of a page's name, as Zim's journal plugin names its pages: `Journal:2024:11:12`. */
const DATE = /(?:^|:)([12]\d{3}):(\d\d)(?::(\d\d))?$/;

/** A page of a journal about a month or a day. */
export interface JournalDate {
  /** Name of the journal: `Journal`; empty if it is the notebook itself. */
  journal: string;
  /** ISO 8601: `2024-11` or `2024-11-12`. */
  date: string;
}

/** The date that a page's name says; nothing for any other name. A year alone may be a number of another kind. */
export function journalDate(name: string): JournalDate | undefined {
  const found = DATE.exec(name);
  if (!found) return undefined;
  const [whole, year, month, day] = found;
  const date = [year, month, ...(day ? [day] : [])].join('-');
  // `2024:13` and `2024:02:30` are no dates.
  const time = Date.parse(date);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, date.length) !== date) return undefined;
  return { journal: name.slice(0, name.length - whole.length), date };
}
