/** The languages that have titles of lists; pt-PT has those of pt. */
type Language = 'en' | 'de' | 'es' | 'fr' | 'pt' | 'ru' | 'zh' | 'zh-Hant';

/** A title that a language lacks is shown in English. */
type Titles = Partial<Record<Language, string>> & { en: string };

/**
 * Every list of pages that an author can choose, with its title in each language. A list that belongs to a page, such as that
 * of its subpages, is not among them. They are here together, so that a new list is added in one place.
 */
const titles = {
  /** All pages of the notebook, from A to Z. */
  pages: {
    en: 'All pages',
    de: 'Alle Seiten',
    es: 'Todas las páginas',
    fr: 'Toutes les pages',
    pt: 'Todas as páginas',
    ru: 'Все страницы',
    zh: '所有页面',
    'zh-Hant': '所有頁面',
  },
  /** All tags of the notebook; also the name, for screen readers, of a note's own tags. */
  tags: {
    en: 'Tags',
    de: 'Schlagwörter',
    es: 'Etiquetas',
    fr: 'Étiquettes',
    pt: 'Etiquetas',
    ru: 'Метки',
    zh: '标签',
    'zh-Hant': '標籤',
  },
  /** What is still to be done. */
  tasks: {
    en: 'Open tasks',
    de: 'Offene Aufgaben',
    es: 'Tareas pendientes',
    fr: 'Tâches à faire',
    pt: 'Tarefas em aberto',
    ru: 'Открытые задачи',
    zh: '未完成的任务',
    'zh-Hant': '未完成的任務',
  },
  /** The pages that were changed last, by month. */
  recent: {
    en: 'Recently changed',
    de: 'Zuletzt geändert',
    es: 'Cambios recientes',
    fr: 'Modifications récentes',
    pt: 'Alterações recentes',
    ru: 'Недавно изменённые',
    zh: '最近修改',
    'zh-Hant': '最近修改',
  },
  /** The pages about months and days, with calendars. Zim's plugin for them is called Journal. */
  journal: {
    en: 'Journal',
    de: 'Tagebuch',
    es: 'Diario',
    fr: 'Journal',
    pt: 'Diário',
    ru: 'Дневник',
    zh: '日志',
    'zh-Hant': '日誌',
  },
  /** Pages that are linked to but do not exist. Zim's index of pages calls them placeholders, a wiki wanted pages. */
  wanted: {
    en: 'Wanted pages',
    de: 'Gewünschte Seiten',
    es: 'Páginas deseadas',
    fr: 'Pages demandées',
    pt: 'Páginas desejadas',
    ru: 'Недостающие страницы',
    zh: '待写页面',
    'zh-Hant': '待寫頁面',
  },
} satisfies Record<string, Titles>;

/** Name of a list that an author can choose. Its pages are below `/-/<name>/`. */
export type TitledList = keyof typeof titles;

/** The names of all lists that an author can choose. */
export const listNames = Object.keys(titles) as [TitledList, ...TitledList[]];

/** The titles of all lists in a language. */
export function listTitles(language: 'en'): Record<TitledList, string>;
export function listTitles(language: Language): Partial<Record<TitledList, string>>;
export function listTitles(language: Language): Partial<Record<TitledList, string>> {
  return Object.fromEntries(listNames.map(name => [name, (titles[name] as Titles)[language]]));
}
