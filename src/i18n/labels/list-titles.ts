/** The languages that have titles of lists; pt-PT has those of pt. */
export type Language = European | 'ar' | 'he' | 'id' | 'ja' | 'ko' | 'vi' | 'zh' | 'zh-Hant';

type European = 'cs' | 'de' | 'en' | 'es' | 'fr' | 'it' | 'nl' | 'pl' | 'pt' | 'ru' | 'sv' | 'tr' | 'uk';

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
    it: 'Tutte le pagine',
    nl: 'Alle pagina’s',
    pl: 'Wszystkie strony',
    uk: 'Усі сторінки',
    tr: 'Tüm sayfalar',
    vi: 'Tất cả các trang',
    id: 'Semua halaman',
    ja: 'すべてのページ',
    ko: '모든 페이지',
    sv: 'Alla sidor',
    cs: 'Všechny stránky',
    ar: 'كل الصفحات',
    he: 'כל הדפים',
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
    it: 'Etichette',
    nl: 'Tags',
    pl: 'Tagi',
    uk: 'Мітки',
    tr: 'Etiketler',
    vi: 'Thẻ',
    id: 'Tag',
    ja: 'タグ',
    ko: '태그',
    sv: 'Etiketter',
    cs: 'Štítky',
    ar: 'الوسوم',
    he: 'תגיות',
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
    it: 'Attività da fare',
    nl: 'Openstaande taken',
    pl: 'Zadania do zrobienia',
    uk: 'Невиконані завдання',
    tr: 'Açık görevler',
    vi: 'Việc cần làm',
    id: 'Tugas yang belum selesai',
    ja: '未完了のタスク',
    ko: '남은 할 일',
    sv: 'Öppna uppgifter',
    cs: 'Nesplněné úkoly',
    ar: 'المهام المفتوحة',
    he: 'משימות פתוחות',
  },
  /** The pages that were changed last, by month. */
  recent: {
    en: 'Recently changed',
    de: 'Zuletzt geändert',
    es: 'Cambios recientes',
    fr: 'Modifications récentes',
    pt: 'Alterações recentes',
    ru: 'Недавние изменения',
    zh: '最近修改',
    'zh-Hant': '最近修改',
    it: 'Modifiche recenti',
    nl: 'Recente wijzigingen',
    pl: 'Ostatnie zmiany',
    uk: 'Останні зміни',
    tr: 'Son değişiklikler',
    vi: 'Thay đổi gần đây',
    id: 'Perubahan terbaru',
    ja: '最近の更新',
    ko: '최근 변경',
    sv: 'Senaste ändringar',
    cs: 'Poslední změny',
    ar: 'أحدث التغييرات',
    he: 'שינויים אחרונים',
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
    it: 'Diario',
    nl: 'Dagboek',
    pl: 'Dziennik',
    uk: 'Щоденник',
    tr: 'Günlük',
    vi: 'Nhật ký',
    id: 'Jurnal',
    ja: '日誌',
    ko: '일지',
    sv: 'Dagbok',
    cs: 'Deník',
    ar: 'اليوميات',
    he: 'יומן',
  },
  /** The pages of the notebook and the links between them as a picture; also the link on a page to a map of those near it. */
  map: {
    en: 'Map',
    de: 'Karte',
    es: 'Mapa',
    fr: 'Carte',
    pt: 'Mapa',
    ru: 'Карта',
    zh: '地图',
    'zh-Hant': '地圖',
    it: 'Mappa',
    nl: 'Kaart',
    pl: 'Mapa',
    uk: 'Мапа',
    tr: 'Harita',
    vi: 'Bản đồ',
    id: 'Peta',
    ja: 'マップ',
    ko: '지도',
    sv: 'Karta',
    cs: 'Mapa',
    ar: 'الخريطة',
    he: 'מפה',
  },
  /** Pages that are linked to but do not exist. Zim's index of pages calls them placeholders, a wiki wanted pages. */
  wanted: {
    en: 'Wanted pages',
    de: 'Gewünschte Seiten',
    es: 'Páginas por crear',
    fr: 'Pages demandées',
    pt: 'Páginas por criar',
    ru: 'Недостающие страницы',
    zh: '待写页面',
    'zh-Hant': '待寫頁面',
    it: 'Pagine richieste',
    nl: 'Gewenste pagina’s',
    pl: 'Brakujące strony',
    uk: 'Потрібні сторінки',
    tr: 'İstenen sayfalar',
    vi: 'Trang cần viết',
    id: 'Halaman yang diinginkan',
    ja: '未作成のページ',
    ko: '필요한 페이지',
    sv: 'Önskade sidor',
    cs: 'Požadované stránky',
    ar: 'الصفحات المطلوبة',
    he: 'דפים מבוקשים',
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
