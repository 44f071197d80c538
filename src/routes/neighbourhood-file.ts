import { fill, labelsFor } from '../i18n/index.ts';
import { type Neighbourhood, neighbourhoodSvg } from '../map/index.ts';
import neighbourhoodStyles from '../map/neighbourhood.css?url';
import { languages } from '../ui/languages.ts';
import { bundledHref, siteHref } from '../ui/links.ts';
import { siteInfo } from '../ui/site-info.ts';

/** The map of what is near a page, as an SVG file of this site. */
export function neighbourhoodFile(around: Neighbourhood): string {
  const labels = labelsFor(siteInfo.language);
  return neighbourhoodSvg(around, {
    words: {
      mapOf: title => fill(labels.pair, { label: labels.lists.map, value: title }),
      sources: labels.backlinks,
      targets: labels.outgoingLinks,
      more: n => fill(labels.more, { n: n.toLocaleString(labels.language) }),
      moreLang: languages.of(labels.more).lang,
      langOf: text => languages.of(text).lang,
    },
    lang: languages.notes.lang ?? languages.page.lang,
    href: siteHref,
    stylesheets: [bundledHref(neighbourhoodStyles), ...(siteInfo.stylesheet ? [siteHref(siteInfo.stylesheet)] : [])],
  });
}
