/** Facts about the notebook as a whole, such as its name and language. The Astro integration provides them. */
export { siteInfo } from 'virtual:zimlight/site-info';
