import { elementsOf } from './article.ts';

/** The sign of a callout, which we draw ourselves: nobody else can write `data-generated`. */
const icon = /<svg class="icon"[^>]* data-generated [^>]*><path d="[^"<>]*"><\/path><\/svg>/g;

const allowed = new Set(
  (
    'a abbr audio b bdi bdo blockquote br cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ' +
    'ins kbd li mark object ol p pre q s samp section small span strong sub summary sup table tbody td th thead time tr u ' +
    'ul var video wbr'
  ).split(' '),
);
const dangerous = new Set(['javascript:', 'vbscript:', 'data:', 'blob:', 'filesystem:']);
const addresses = [
  'href',
  'src',
  'data',
  'action',
  'formAction',
  'poster',
  'cite',
  'srcSet',
  'background',
  'xLinkHref',
];

/** Elements, attributes and URLs that a browser must not find in the HTML. */
export function harmIn(html: string): string[] {
  return elementsOf(html.replace(icon, '')).flatMap(({ tagName, properties }) => [
    ...(allowed.has(tagName) ? [] : [`<${tagName}>`]),
    ...Object.keys(properties).filter(name => /^on|^style$|^srcDoc$/i.test(name)),
    ...addresses
      .map(name => String(properties[name] ?? ''))
      .filter(address => URL.canParse(address, 'https://site.example/'))
      .filter(address => dangerous.has(new URL(address, 'https://site.example/').protocol)),
  ]);
}
