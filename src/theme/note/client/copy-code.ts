import { copyToClipboard, showCopyStatus } from '../../../ui/client/clipboard.ts';

/**
 * The note's own text in an element: without elements that the site added, and without a final line break, at which a
 * shell would run the command.
 */
function ownText(element: Element): string {
  const own = element.cloneNode(true) as Element;
  for (const generated of own.querySelectorAll('[data-generated]')) generated.remove();
  return own.textContent.replace(/\n$/, '');
}

/** Adds a copy button to every code block and command line. A click on a command line copies it, too. */
export function setUpCopyButtons(): void {
  const template = document.getElementById('site:copy') as HTMLTemplateElement | null;
  if (!template) return;

  for (const block of document.querySelectorAll('figure.code, code[data-copy]')) {
    const button = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const source = block.querySelector('pre') ?? block;
    block.append(button);
    const copy = async () => showCopyStatus(await copyToClipboard(ownText(source)), button);
    button.addEventListener('click', copy);
    if (source !== block) continue;
    block.addEventListener('click', event => {
      const selecting = getSelection()?.isCollapsed === false;
      if (!selecting && !button.contains(event.target as Node)) copy();
    });
  }
}
