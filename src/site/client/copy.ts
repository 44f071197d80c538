/** How long a button shows that it has copied, in milliseconds. */
const SHOWN = 2000;

/** The note's own text in an element: without what the site put in, and without a last line break, which a shell would obey. */
function ownText(element: Element): string {
  const own = element.cloneNode(true) as Element;
  for (const generated of own.querySelectorAll('[data-generated]')) generated.remove();
  return own.textContent.replace(/\n$/, '');
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return writeBySelection(text);
  }
}

/** For pages that are not served over HTTPS, where browsers keep the clipboard to themselves. */
function writeBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  const focused = document.activeElement as HTMLElement | null;
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  focused?.focus();
  return done;
}

/** Puts a copy button on every code block and every command line; a click on the command line itself copies too. */
export function offerCopies(): void {
  const template = document.getElementById('Site-copy') as HTMLTemplateElement | null;
  const status = document.getElementById('Site-status');
  if (!template || !status) return;

  for (const place of document.querySelectorAll('figure.code, code[data-copy]')) {
    const button = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const source = place.querySelector('pre') ?? place;
    place.append(button);
    const copy = async () => {
      const done = await write(ownText(source));
      status.textContent = (done ? status.dataset.copied : status.dataset.notCopied) ?? '';
      button.classList.toggle('copied', done);
      setTimeout(() => {
        status.textContent = '';
        button.classList.remove('copied');
      }, SHOWN);
    };
    button.addEventListener('click', copy);
    if (source !== place) continue;
    place.addEventListener('click', event => {
      const selecting = getSelection()?.isCollapsed === false;
      if (!selecting && !button.contains(event.target as Node)) copy();
    });
  }
}
