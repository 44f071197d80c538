import { imageSize } from 'image-size';
import mime from 'mime';
import { type Message, MessageError } from '../messages.ts';
import type { ResolvedSettings } from '../notebook/index.ts';
import type { Appearance, SitePicture } from './appearance.ts';
import { type Asset, AssetStore } from './asset-store.ts';
import { contentSourcesOf } from './content-sources.ts';
import { stylesheetOf } from './stylesheet.ts';

/** The files of the site that settings name, what pages show of them, and what is wrong with them. */
interface Assets {
  assets: Asset[];
  appearance: Appearance;
  faults: Message[];
}

/** Reads the files that settings name. @throws if one of them cannot be read */
function readAssets(settings: ResolvedSettings): Assets {
  const store = new AssetStore(settings.folder, settings.base);
  const { logo, icon, scripts } = settings;
  const { css, faults } = stylesheetOf(settings, store);
  const appearance: Appearance = {
    ...(logo && {
      logo: {
        light: pictureOf(logo.light, store),
        ...(logo.dark && { dark: pictureOf(logo.dark, store) }),
        alt: logo.alt ?? (logo.replacesTitle ? settings.name : ''),
        replacesTitle: logo.replacesTitle,
      },
    }),
    ...faviconOf(icon, store),
    ...(css && { stylesheet: store.add('settings.css', Buffer.from(`${css}\n`)) }),
    scripts: scripts.map(({ url, file = '', attrs }) => ({ src: url ?? store.addFile(file), isOwn: !url, attrs })),
    contentSources: contentSourcesOf(settings),
  };
  return { assets: [...store.assets.values()], appearance, faults };
}

/**
 * Reads the files that settings name. Whether they are there, has been checked before.
 *
 * @throws {MessageError} if a style sheet of the author loads what cannot be loaded
 */
export function requireAssets(settings: ResolvedSettings): Assets {
  const read = readAssets(settings);
  if (read.faults.length) throw new MessageError(read.faults);
  return read;
}

/** Larger files, in bytes, are not icons. */
const MAX_ICON_BYTES = 2_000_000;

/** The icon, if browsers can show it. @param icon an absolute path */
function faviconOf(icon: string | undefined, store: AssetStore): Pick<Appearance, 'favicon'> {
  if (!icon || !/\.(?:svg|png|ico|webp|avif|jpe?g|gif)$/i.test(icon)) return {};
  if (store.read(icon).length > MAX_ICON_BYTES) return {};
  return { favicon: { address: store.addFile(icon), type: mime.getType(icon) as string } };
}

/** A picture, with its size if its file tells it. */
function pictureOf(path: string, store: AssetStore): SitePicture {
  const address = store.addFile(path);
  try {
    const { width, height } = imageSize(store.read(path));
    return { address, width, height };
  } catch {
    return { address };
  }
}
