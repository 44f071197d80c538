import { hash } from 'node:crypto';
import type { ObjectSource } from '../html/index.ts';
import type { ConvertContext, PageContext } from '../markdown/index.ts';
import type { Message } from '../messages.ts';
import { type Attachment, type Notebook, type Page, readNote } from '../notebook/index.ts';
import { createZimResolver } from './link-targets.ts';
import { createMarkdownResolver } from './markdown-links.ts';
import { noReferences } from './references.ts';

/** The functions that resolve what a note names; a Zim page needs fewer. */
type Resolver = Omit<PageContext, 'report'> | Pick<ConvertContext, 'link' | 'image' | 'isHeldBack'>;
type ResolverName = keyof Omit<PageContext, 'report'>;

/**
 * Something in the notebook that the result of a page depends on: a question that is asked while the page is converted and
 * rendered. Besides, the result depends on the page's own text and on what {@link pageKey} holds, and on nothing else.
 *
 *     ['link', '[[target]]']   and so on: a function of the resolver, and what it was called with, without positions
 *     ['mentions']             does the note name something that is held back?
 *     ['source', address, type]   the source of an object
 *     ['tag', name]            the address of a tag's page
 */
export type Dependency = [name: ResolverName | 'mentions' | 'source' | 'tag', ...args: (string | boolean)[]];

/** The dependencies of a page, each of them once. */
export class Dependencies {
  readonly #dependencies = new Map<string, Dependency>();

  add(...dependency: Dependency): void {
    this.#dependencies.set(JSON.stringify(dependency), dependency);
  }

  /** The same resolver, which records its calls as dependencies. */
  record<Resolves extends Resolver>(resolver: Resolves): Resolves {
    const recording = Object.entries(resolver).map(([name, resolve]) => [
      name,
      (...args: unknown[]) => {
        const [target, , ...rest] = args as [string, unknown, ...(string | boolean | undefined)[]];
        this.add(name as ResolverName, target, ...rest.filter(each => each !== undefined));
        return (resolve as (...args: unknown[]) => unknown)(...args);
      },
    ]);
    return Object.fromEntries(recording) as Resolves;
  }

  list(): Dependency[] {
    return [...this.#dependencies.values()];
  }
}

/** What dependencies are evaluated in. */
export interface DependencyContext {
  notebook: Notebook;
  objectSource(address: string, type: string): ObjectSource | undefined;
  tagAddress?: ((tag: string) => string | undefined) | undefined;
}

/** The state of a page's dependencies. */
export interface DependencyState {
  /** The value of each. */
  values: unknown[];
  /** The files that they name. Their metadata are part of the state. */
  attachments: Attachment[];
}

const nowhere = { line: 1, column: 1 };

/** Evaluates the dependencies of a page in the notebook as it is now. */
export function evaluateDependencies(
  dependencies: Dependency[],
  page: Page,
  { notebook, objectSource, tagAddress }: DependencyContext,
): DependencyState {
  const attachments = new Set<Attachment>();
  const references = noReferences();
  let messages: Message[] = [];
  const create = page.format === 'markdown' ? createMarkdownResolver : createZimResolver;
  const resolver: Resolver = create(notebook, page, said => messages.push(said), references);
  const resolve = (name: ResolverName, [target, ...rest]: Dependency[number][]) => {
    const call = resolver[name as keyof Resolver] as (...args: unknown[]) => unknown;
    messages = [];
    references.links = [];
    references.attachments.clear();
    references.heldBack = false;
    const found = call(target, nowhere, ...rest);
    for (const attachment of references.attachments) attachments.add(attachment);
    return [
      found,
      messages.map(({ ruleId, reason }) => [ruleId, reason]),
      references.links.map(({ page, exists, anchor }) => [page, exists, anchor]),
      [...references.attachments].map(({ path }) => path),
      references.heldBack,
    ];
  };
  const values = dependencies.map(([name, ...args]) => {
    if (name === 'mentions') return notebook.visible.mentions(readNote(page).text);
    if (name === 'source') return objectSource(String(args[0]), String(args[1])) ?? null;
    if (name === 'tag') return tagAddress?.(String(args[0])) ?? null;
    return resolve(name, args);
  });
  return { values, attachments: [...attachments] };
}

/** A digest of the state of dependencies. @param metadata of the files that they name */
export function fingerprintOf({ values }: DependencyState, metadata: unknown[]): string {
  return hash('sha256', JSON.stringify([values, metadata])).slice(0, 32);
}
