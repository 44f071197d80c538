import { hasMailAddress, safeDecodeURIComponent } from '../address/index.ts';
import { createRenderer, type Rendered, type RenderOptions } from '../html/index.ts';
import { firstDayOfWeek } from '../i18n/index.ts';
import { saveMessage } from '../messages.ts';
import type { Page } from '../notebook/index.ts';
import { placeTasks, type TaskOptions, taskOptions } from '../tasks/index.ts';
import { type Converted, convertPage } from './convert.ts';
import { Dependencies, evaluateDependencies, fingerprintOf } from './dependencies.ts';
import { convertAsSource, convertBeginning, isTooLarge, pageFailed, renderAsSource } from './fallback-page.ts';
import type { PageResult } from './page-result.ts';
import type { Processing } from './processing.ts';

const MONDAY = 1;

/**
 * Prepares the conversion and rendering of pages. A page that fails is shown as its source, with a message.
 *
 * @returns a function that processes a page, given the URL or path of the site as in `convertPage`; several calls may run
 *   at once
 */
export function pageProcessor(options: Processing): (page: Page, siteRoot: string) => Promise<PageResult> {
  const { notebook, base, language, drafts, metadataOf, objectSource, tagAddress } = options;
  const renderer = createRenderer({ base, language, highlight: !drafts });
  // Zim knows no other first day but Monday and Sunday.
  const tasks = taskOptions(notebook.settings.tasks, firstDayOfWeek(language) !== MONDAY);
  return async (page, siteRoot) => {
    const dependencies = new Dependencies();
    const { converted, failed } = convert(options, page, siteRoot, dependencies, tasks);
    const attachments = [...converted.references.attachments];
    const metadata = await metadataOf(attachments);
    // Markdown encodes characters of addresses that the notebook does not.
    const byAddress = new Map(attachments.map(({ address }, i) => [decodeURIComponent(address), metadata[i]]));
    const rendering: RenderOptions = {
      file: address => byAddress.get(safeDecodeURIComponent(address)),
      objectSource(address, type) {
        dependencies.add('source', address, type);
        return objectSource(address, type);
      },
      tagAddress(tag) {
        dependencies.add('tag', tag);
        return tagAddress?.(tag);
      },
    };
    const { markdown, portable, tree, plainMarkdown } = converted;
    let failure: unknown;
    const rendered = await (tree
      ? renderer.renderMdast(tree, rendering)
      : renderer.render(markdown, { ...rendering, plainMarkdown })
    ).catch((error): Rendered => {
      failure = error;
      return renderAsSource(notebook, page);
    });
    const { html, sections, ...facts } = rendered;
    const placed = failure === undefined ? placeTasks(converted.tasks ?? [], sections) : [];
    const state = evaluateDependencies(dependencies.list(), page, options);
    return {
      dependencies: dependencies.list(),
      fingerprint: fingerprintOf(state, state.attachments.length > 0 ? await metadataOf(state.attachments) : []),
      facts: {
        ...facts,
        ...factsOf(converted),
        ...(placed.length > 0 && { tasks: placed }),
        ...((failed || failure !== undefined) && { failed: true }),
        ...(failure !== undefined && { failure: saveMessage(pageFailed(page, failure)) }),
      },
      body: { markdown, ...(portable !== undefined && portable !== markdown && { portable }), html, sections },
    };
  };
}

/** Converts a page; a bug does not stop the build, but shows the page as its source. */
function convert(
  { notebook }: Processing,
  page: Page,
  siteRoot: string,
  dependencies: Dependencies,
  tasks: TaskOptions,
): { converted: Converted; failed?: true } {
  try {
    const converted = isTooLarge(page)
      ? convertBeginning(notebook, page, dependencies)
      : convertPage(notebook, page, siteRoot, dependencies, tasks);
    return { converted };
  } catch (error) {
    return { converted: convertAsSource(notebook, page, error), failed: true };
  }
}

/** What a converted note says, as JSON. */
function factsOf({ created, title, references, markdown, ...converted }: Converted) {
  const { digest, tags, plainMarkdown, messages } = converted;
  return {
    ...{ digest, tags, plainMarkdown },
    ...(created && { created }),
    ...(title !== undefined && { noteTitle: title }),
    links: references.links,
    attachments: [...references.attachments].map(({ path }) => path),
    heldBack: references.heldBack,
    hasMailAddress: hasMailAddress(markdown),
    noteMessages: messages.map(saveMessage),
  };
}
