/** Facts about the site as a whole, such as its name, language and URL. Whoever renders the pages provides them. */
export { siteInfo, siteUrl, siteVersion } from 'virtual:zimlight/site-info';
