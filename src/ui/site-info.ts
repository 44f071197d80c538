/** What every page of the site knows of the notebook as a whole; served by the Astro integration. */
export { siteInfo } from 'virtual:zimlight/site-info';
