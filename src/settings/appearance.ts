import { posix } from 'node:path';
import { NEVER } from 'zod';
import { accentOf, readColour } from './colours.ts';
import { either, group, line, text, yesOrNo } from './values.ts';

/** Pictures that all browsers show, by extension. */
const pictureExtensions = ['svg', 'png', 'webp', 'avif', 'jpg', 'jpeg', 'gif'];
const iconExtensions = ['svg', 'png', 'ico', ...pictureExtensions.slice(2)];
const fontExtensions = ['woff2', 'woff', 'ttf', 'otf'];

const extensionOf = (path: string) => posix.extname(path).slice(1).toLowerCase();

/** The path of a file or folder in the notebook, relative to it. Whether it is there, is asked later. */
function pathWithin(typed: string): string | undefined {
  if (/^[a-z][\w+.-]*:|^[/\\~]|\0/i.test(typed)) return undefined;
  const path = posix.normalize(typed.trim().replaceAll('\\', '/')).replace(/\/$/, '');
  return path === '.' || /^\.\.(?:\/|$)/.test(path) ? undefined : path;
}

/** The path of a file of the notebook with one of these extensions. */
export const fileWithin = (what: string, extensions: string[], example: string) =>
  text(`the path of ${what} in the notebook, such as \`${example}\``, typed => {
    const path = pathWithin(typed);
    return path && extensions.includes(extensionOf(path)) ? path : undefined;
  });

/** The path of a folder of the notebook. That of a git repository holds everything that was ever deleted. */
export const folderWithin = text('the path of a folder in the notebook, such as `site-files`', typed => {
  const path = pathWithin(typed);
  return path?.split('/').includes('.git') ? undefined : path;
});

const logoFile = fileWithin('a picture', pictureExtensions, 'logo.svg');
const logoLines = group(
  {
    light: logoFile.meta({ description: 'picture for the light theme' }),
    dark: logoFile.optional().meta({ description: 'picture for the dark theme (default: the other one)' }),
    alt: line('a text')
      .optional()
      .meta({ description: 'what the picture says, if that is not the title', example: 'alt: Example Inc.' }),
    replacesTitle: yesOrNo(false).meta({ description: 'whether it takes the place of the title' }),
  },
  'a path such as `logo.svg`, or lines such as `light: logo.svg`',
);

/** The picture before the title. */
export const logo = either(
  logoFile.transform(light => ({ light, dark: undefined, alt: undefined, replacesTitle: false })),
  logoLines,
  'a path such as `logo.svg`, or lines such as `light: logo.svg`',
);

export const favicon = fileWithin('a picture', iconExtensions, 'icon.svg');

const colour = text('a colour of CSS such as `"#0b6a63"`', readColour);

/** The colour of links and of everything active, for both themes. */
export const accent = either(
  colour,
  group(
    {
      light: colour.meta({ description: 'colour in the light theme', example: "light: '#0b5cad'" }),
      dark: colour.meta({ description: 'colour in the dark theme', example: "dark: '#8ab8f5'" }),
    },
    'a colour such as `"#0b6a63"`, or lines such as `light: "#0b6a63"` and `dark: "#79cfc4"`',
  ),
  'a colour such as `"#0b6a63"`, or lines such as `light: "#0b6a63"` and `dark: "#79cfc4"`',
).transform((value, { addIssue }) => {
  try {
    return typeof value === 'string' ? accentOf(value) : accentOf(value.light, value.dark);
  } catch (error) {
    addIssue((error as Error).message);
    return NEVER;
  }
});

/** A typeface: families as in CSS, which readers have or not, or a file of the notebook. */
export interface Typeface {
  families?: string[];
  file?: string;
}

const typeface = text(
  'a font such as `Georgia, serif`, or the path of one in the notebook such as `fonts/Literata.woff2`',
  (typed): Typeface | undefined => {
    const file = pathWithin(typed);
    if (file && fontExtensions.includes(extensionOf(file))) return { file };
    const families = typed.split(',').map(family => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
    return families.every(family => /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$|^-apple-system$/u.test(family))
      ? { families }
      : undefined;
  },
);

/** The typefaces of the site. */
export const fonts = group(
  {
    text: typeface.optional().meta({ description: 'font of text', example: 'text: Georgia, serif' }),
    headings: typeface.optional().meta({ description: 'font of headings (default: that of text)' }),
    code: typeface.optional().meta({ description: 'font of code', example: 'code: fonts/Code.woff2' }),
  },
  'lines such as `text: Georgia, serif`',
);
