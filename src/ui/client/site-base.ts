/** The base of the site, with `/` at its end. Elements that scripts need it for hold it; they agree. */
export const siteBase = (): string =>
  (document.querySelector<HTMLElement>('[data-base]')?.dataset.base ?? '').replace(/\/?$/, '/');
