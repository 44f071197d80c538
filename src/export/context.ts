import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { message, type RuleId } from '../messages.ts';
import type { Context, Export, Surroundings } from './flavour.ts';
import { assetPath } from './layouts.ts';
import { type ExportFile, type ExportPage, isPicture } from './page.ts';
import { type LocalTarget, relativePath } from './places.ts';
import type { Node } from './tree.ts';

/** Larger sources of objects, in bytes, are not read. */
const MAX_SOURCE_BYTES = 100_000;

/** A page while it is written, see {@link Context}. */
export class ExportContext implements Context {
  readonly export: Export;
  readonly page: ExportPage;
  readonly around: Surroundings;

  constructor(whole: Export, page: ExportPage, around: Surroundings = {}) {
    this.export = whole;
    this.page = page;
    this.around = around;
  }

  within(around: Surroundings): Context {
    return new ExportContext(this.export, this.page, { ...this.around, ...around });
  }

  report(rule: RuleId, values: Record<string, string> = {}): void {
    const { flavour, messages } = this.export;
    messages.push(message(rule, { reader: flavour.reader, ...values }, undefined, this.page.data.file));
  }

  target(url: string): LocalTarget | undefined {
    return this.export.places.find(url, this.page);
  }

  fileName(url: string): string {
    const target = this.target(url);
    return target && 'file' in target ? target.file.path : url;
  }

  fragment(target: LocalTarget): string {
    if ('file' in target) return target.fragment && `#${target.fragment}`;
    const destination = this.export.destinations.get(target.page)?.get(target.fragment);
    const fragment = destination && this.export.flavour.fragment(destination, target.page, this.export);
    return fragment ? `#${fragment}` : '';
  }

  url(url: string): string {
    const target = this.target(url);
    if (!target) return url;
    const fragment = this.fragment(target);
    if ('page' in target && target.page === this.page && fragment) return fragment;
    const { places } = this.export;
    return relativePath(places.of(this.page), places.of('page' in target ? target.page : target.file)) + fragment;
  }

  linkedSlug(heading: Node): string | undefined {
    return this.export.linkedHeadings.get(heading);
  }

  asset(url: string): string | undefined {
    const target = this.target(url);
    if (!target || !('file' in target) || !processed.test(target.file.path)) return undefined;
    const { places, assets } = this.export;
    const readable = assets.get(target.file) ?? hasSize(target.file);
    assets.set(target.file, readable);
    if (!readable) return undefined;
    const from = { file: '', path: places.of(this.page).file };
    const relative = relativePath(from, { file: '', path: assetPath(places.of(target.file)) });
    return relative.startsWith('.') ? relative : `./${relative}`;
  }

  objectSource({ path }: ExportFile, extension: string): string | undefined {
    const { places } = this.export;
    const beside = path.replace(/(?:\.[^./]*)?$/, extension);
    const source = isPicture(path) ? places.fileAt(beside) : places.fileAt(path);
    try {
      const content = source && readFileSync(source.file);
      return content && content.length <= MAX_SOURCE_BYTES
        ? content
            .toString()
            .replace(/^\uFEFF/, '')
            .trim()
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** What Astro processes (https://docs.astro.build/en/guides/images/). */
const processed = /\.(?:jpe?g|png|webp|gif|avif|svg|tiff)$/i;

/** Whether its size can be read. Astro ends a build with an error otherwise. */
function hasSize({ file }: ExportFile): boolean {
  try {
    return imageSize(readFileSync(file)).width > 0;
  } catch {
    return false;
  }
}
