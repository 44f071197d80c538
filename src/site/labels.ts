/** Every word of the site's own that a reader meets. `{n}` and `{title}` are filled in by {@link fill}. */
export interface Labels {
  /** BCP 47 tag of the words' own language, for numbers and dates. */
  language: string;
  skip: string;
  pages: string;
  breadcrumbs: string;
  onThisPage: string;
  subPages: string;
  neighbours: string;
  previous: string;
  next: string;
  more: string;
  theme: string;
  themeSystem: string;
  themeLight: string;
  themeDark: string;
  copy: string;
  copied: string;
  notCopied: string;
  enlarged: string;
  close: string;
  notFound: string;
  notFoundAdvice: string;
  toHome: string;
}

const en: Labels = {
  language: 'en',
  skip: 'Skip to the text',
  pages: 'Pages',
  breadcrumbs: 'Where you are',
  onThisPage: 'On this page',
  subPages: 'Below this page',
  neighbours: 'Previous and next page',
  previous: 'Previous',
  next: 'Next',
  more: '{n} more',
  theme: 'Appearance',
  themeSystem: 'as the system',
  themeLight: 'light',
  themeDark: 'dark',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Could not be copied',
  enlarged: 'Enlarged picture',
  close: 'Close',
  notFound: 'There is no page here',
  notFoundAdvice: 'It may have been moved or renamed, or the link may have a slip in it.',
  toHome: 'To the first page',
};

const de: Labels = {
  language: 'de',
  skip: 'Zum Text springen',
  pages: 'Seiten',
  breadcrumbs: 'Wo Sie sind',
  onThisPage: 'Auf dieser Seite',
  subPages: 'Unterseiten',
  neighbours: 'Vorige und nächste Seite',
  previous: 'Zurück',
  next: 'Weiter',
  more: '{n} weitere',
  theme: 'Darstellung',
  themeSystem: 'wie das System',
  themeLight: 'hell',
  themeDark: 'dunkel',
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Kopieren nicht möglich',
  enlarged: 'Vergrößertes Bild',
  close: 'Schließen',
  notFound: 'Hier gibt es keine Seite',
  notFoundAdvice: 'Vielleicht wurde sie verschoben oder umbenannt, oder der Link enthält einen Tippfehler.',
  toHome: 'Zur ersten Seite',
};

const fr: Labels = {
  language: 'fr',
  skip: 'Aller au texte',
  pages: 'Pages',
  breadcrumbs: 'Vous êtes ici',
  onThisPage: 'Sur cette page',
  subPages: 'Sous-pages',
  neighbours: 'Pages précédente et suivante',
  previous: 'Précédent',
  next: 'Suivant',
  more: '{n} de plus',
  theme: 'Apparence',
  themeSystem: 'comme le système',
  themeLight: 'claire',
  themeDark: 'sombre',
  copy: 'Copier',
  copied: 'Copié',
  notCopied: 'La copie a échoué',
  enlarged: 'Image agrandie',
  close: 'Fermer',
  notFound: 'Il n’y a pas de page ici',
  notFoundAdvice: 'Elle a peut-être été déplacée ou renommée, ou le lien contient une faute de frappe.',
  toHome: 'Vers la première page',
};

const es: Labels = {
  language: 'es',
  skip: 'Ir al texto',
  pages: 'Páginas',
  breadcrumbs: 'Dónde está',
  onThisPage: 'En esta página',
  subPages: 'Subpáginas',
  neighbours: 'Página anterior y siguiente',
  previous: 'Anterior',
  next: 'Siguiente',
  more: '{n} más',
  theme: 'Apariencia',
  themeSystem: 'como el sistema',
  themeLight: 'clara',
  themeDark: 'oscura',
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'No se pudo copiar',
  enlarged: 'Imagen ampliada',
  close: 'Cerrar',
  notFound: 'Aquí no hay ninguna página',
  notFoundAdvice: 'Puede que se haya movido o cambiado de nombre, o que el enlace tenga una errata.',
  toHome: 'A la primera página',
};

const pt: Labels = {
  language: 'pt',
  skip: 'Ir para o texto',
  pages: 'Páginas',
  breadcrumbs: 'Onde está',
  onThisPage: 'Nesta página',
  subPages: 'Subpáginas',
  neighbours: 'Página anterior e seguinte',
  previous: 'Anterior',
  next: 'Seguinte',
  more: 'mais {n}',
  theme: 'Aparência',
  themeSystem: 'como o sistema',
  themeLight: 'clara',
  themeDark: 'escura',
  copy: 'Copiar',
  copied: 'Copiado',
  notCopied: 'Não foi possível copiar',
  enlarged: 'Imagem ampliada',
  close: 'Fechar',
  notFound: 'Não há nenhuma página aqui',
  notFoundAdvice: 'Pode ter sido movida ou renomeada, ou o link pode ter um erro.',
  toHome: 'Para a primeira página',
};

const ru: Labels = {
  language: 'ru',
  skip: 'Перейти к тексту',
  pages: 'Страницы',
  breadcrumbs: 'Вы находитесь здесь',
  onThisPage: 'На этой странице',
  subPages: 'Вложенные страницы',
  neighbours: 'Предыдущая и следующая страницы',
  previous: 'Назад',
  next: 'Далее',
  more: 'ещё {n}',
  theme: 'Оформление',
  themeSystem: 'как в системе',
  themeLight: 'светлое',
  themeDark: 'тёмное',
  copy: 'Копировать',
  copied: 'Скопировано',
  notCopied: 'Не удалось скопировать',
  enlarged: 'Увеличенное изображение',
  close: 'Закрыть',
  notFound: 'Здесь нет страницы',
  notFoundAdvice: 'Возможно, её переместили или переименовали, или в ссылке опечатка.',
  toHome: 'На первую страницу',
};

const zh: Labels = {
  language: 'zh',
  skip: '跳到正文',
  pages: '页面',
  breadcrumbs: '当前位置',
  onThisPage: '本页内容',
  subPages: '子页面',
  neighbours: '上一页和下一页',
  previous: '上一页',
  next: '下一页',
  more: '还有 {n} 个',
  theme: '外观',
  themeSystem: '跟随系统',
  themeLight: '浅色',
  themeDark: '深色',
  copy: '复制',
  copied: '已复制',
  notCopied: '无法复制',
  enlarged: '放大的图片',
  close: '关闭',
  notFound: '这里没有页面',
  notFoundAdvice: '它可能已被移动或重命名，也可能链接有误。',
  toHome: '回到首页',
};

const table: Record<string, Labels> = { en, de, fr, es, pt, ru, zh };

/** The languages that {@link labels} knows, as BCP 47 tags. */
export const languages = Object.keys(table);

/**
 * The site's own words in a language.
 *
 * @param language BCP 47 tag (`de`, `pt-BR`, `zh-Hans-CN`) or a locale as POSIX writes it (`de_AT.UTF-8`);
 *   one that is not in the table gives English
 */
export function labels(language: string): Labels {
  const primary = language.toLowerCase().match(/^[a-z]+/)?.[0] ?? '';
  return table[primary] ?? en;
}

/**
 * Which way a language is written.
 *
 * @param language as in {@link labels}; one that is unknown is written from left to right
 */
export function direction(language: string): 'ltr' | 'rtl' {
  const primary = language.toLowerCase().match(/^[a-z]+/)?.[0] ?? 'en';
  return new Intl.Locale(primary).getTextInfo().direction ?? 'ltr';
}

/** Fills the `{name}`s of a label; a name without a value stays as it is. */
export function fill(label: string, values: Record<string, string | number>): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
