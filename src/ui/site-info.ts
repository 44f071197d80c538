/** Facts about the site as a whole, such as its name, language and URL, and the HTML of notes. Whoever renders the pages provides them. */
export { readHtml, siteInfo, siteUrl, siteVersion } from 'virtual:zimlight/site';
