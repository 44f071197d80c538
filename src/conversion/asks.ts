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
 * A question to the notebook while a page is converted and rendered. The result depends on nothing else but the page's own
 * text and what {@link pageKey} holds:
 *
 *     ['link', '[[target]]']   and so on: a function of the resolver, and what it was called with, without positions
 *     ['mentions']             does the note name something that is held back?
 *     ['source', address, type]   the source of an object
 *     ['tag', name]            the address of a tag's page
 */
export type Ask = [name: ResolverName | 'mentions' | 'source' | 'tag', ...args: (string | boolean)[]];

/** Collects what a page asks, each question once. */
export class Asks {
  readonly #asks = new Map<string, Ask>();

  add(...ask: Ask): void {
    this.#asks.set(JSON.stringify(ask), ask);
  }

  /** The same resolver, whose calls are noted. */
  noting<Resolves extends Resolver>(resolver: Resolves): Resolves {
    const noting = Object.entries(resolver).map(([name, resolve]) => [
      name,
      (...args: unknown[]) => {
        const [target, , ...rest] = args as [string, unknown, ...(string | boolean | undefined)[]];
        this.add(name as ResolverName, target, ...rest.filter(each => each !== undefined));
        return (resolve as (...args: unknown[]) => unknown)(...args);
      },
    ]);
    return Object.fromEntries(noting) as Resolves;
  }

  list(): Ask[] {
    return [...this.#asks.values()];
  }
}

/** Who answers questions that are not the resolver's. */
export interface AskedAbout {
  notebook: Notebook;
  objectSource(address: string, type: string): ObjectSource | undefined;
  tagAddress?: ((tag: string) => string | undefined) | undefined;
}

/** The answers to a page's questions. */
export interface Answers {
  answers: unknown[];
  /** The files that they name. Their metadata are part of the answer. */
  attachments: Attachment[];
}

const nowhere = { line: 1, column: 1 };

/** Asks the notebook again what a page has asked. */
export function answersTo(asks: Ask[], page: Page, { notebook, objectSource, tagAddress }: AskedAbout): Answers {
  const attachments = new Set<Attachment>();
  const references = noReferences();
  let messages: Message[] = [];
  const create = page.format === 'markdown' ? createMarkdownResolver : createZimResolver;
  const resolver: Resolver = create(notebook, page, said => messages.push(said), references);
  const resolve = (name: ResolverName, [target, ...rest]: Ask[number][]) => {
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
  const answers = asks.map(([name, ...args]) => {
    if (name === 'mentions') return notebook.visible.mentions(readNote(page).text);
    if (name === 'source') return objectSource(String(args[0]), String(args[1])) ?? null;
    if (name === 'tag') return tagAddress?.(String(args[0])) ?? null;
    return resolve(name, args);
  });
  return { answers, attachments: [...attachments] };
}

/** A digest of answers, and of the metadata of the files that they name. */
export function digestOfAnswers({ answers }: Answers, metadata: unknown[]): string {
  return hash('sha256', JSON.stringify([answers, metadata])).slice(0, 32);
}
