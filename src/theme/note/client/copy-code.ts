import { tell, write } from '../../../ui/client/clipboard.ts';

/** The note's own text in an element: without what the site put in, and without a last line break, which a shell would obey. */
function ownText(element: Element): string {
  const own = element.cloneNode(true) as Element;
  for (const generated of own.querySelectorAll('[data-generated]')) generated.remove();
  return own.textContent.replace(/\n$/, '');
}

/** Puts a copy button on every code block and every command line; a click on the command line itself copies too. */
export function offerCopies(): void {
  const template = document.getElementById('Site-copy') as HTMLTemplateElement | null;
  if (!template) return;

  for (const place of document.querySelectorAll('figure.code, code[data-copy]')) {
    const button = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const source = place.querySelector('pre') ?? place;
    place.append(button);
    const copy = async () => tell(await write(ownText(source)), button);
    button.addEventListener('click', copy);
    if (source !== place) continue;
    place.addEventListener('click', event => {
      const selecting = getSelection()?.isCollapsed === false;
      if (!selecting && !button.contains(event.target as Node)) copy();
    });
  }
}
