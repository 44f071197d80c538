import { copyToClipboard, showCopyStatus } from '../../../ui/client/clipboard.ts';
import { setUpWrapping } from './wrap-code.ts';

/**
 * The note's own text in an element: without elements that the site added, and without a final line break, at which a
 * shell would run the command. Of a terminal session, the commands without their prompts.
 */
function ownText(element: Element): string {
  const own = element.cloneNode(true) as Element;
  for (const left of own.querySelectorAll('[data-generated], .prompt')) left.remove();
  const commands = [...own.querySelectorAll('.command')];
  return commands[0] ? commands.map(line => line.textContent).join('\n') : own.textContent.replace(/\n$/, '');
}

/**
 * Adds a copy button to every code block and command line. A click on a command line copies it, too. Blocks that are wider
 * than the page get a second button.
 */
export function setUpCodeBlocks(): void {
  const template = document.getElementById('site:copy') as HTMLTemplateElement | null;
  if (!template) return;

  for (const block of document.querySelectorAll('figure.code, code[data-copy]')) {
    const [button, wrap] = (template.content.cloneNode(true) as Element).children as unknown as [
      HTMLElement,
      HTMLElement,
    ];
    const source = block.querySelector('pre') ?? block;
    block.append(button);
    const copy = async () => showCopyStatus(await copyToClipboard(ownText(source)), button);
    button.addEventListener('click', copy);
    if (source !== block) {
      if (source.scrollWidth > source.clientWidth) block.append(wrap);
      continue;
    }
    block.addEventListener('click', event => {
      const selecting = getSelection()?.isCollapsed === false;
      if (!selecting && !button.contains(event.target as Node)) copy();
    });
  }
  setUpWrapping();
}
