/**
 * Says which tasks are overdue, and which are due today: the reader's today, because a site may be read weeks after it was
 * built. Without this script, a task shows its day.
 */
const list = document.querySelector<HTMLElement>('.tasks');
const { overdue = '', today = '', lang } = list?.dataset ?? {};
const now = new Date();
const day = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

for (const time of list?.querySelectorAll('time') ?? []) {
  if (time.dateTime > day) continue;
  const mark = document.createElement('strong');
  mark.textContent = time.dateTime < day ? overdue : today;
  if (lang) mark.lang = lang;
  time.after(' ', mark);
}

export {};
