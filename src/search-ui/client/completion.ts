import { completionOf } from '../../search/client/completion.ts';
import type { Lists } from '../../search/client/lists.ts';
import { element } from '../../ui/client/element.ts';
import { loadStyles } from '../../ui/client/load-styles.ts';
import { base } from './labels.ts';
import panelStyles from './search-panel.css?url';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether all letters of a text are written in a direction. */
function isWritten(text: string, direction: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.every(letter => rightToLeft.test(letter) === (direction === 'rtl'));
}

/**
 * Shows how the word that is being typed may go on, in grey behind it. An arrow key at the end of the text, in the direction
 * of writing, takes it over. Screen readers do not meet it: it says nothing that typing on would not. A text with words in the
 * other direction gets none: what is behind it for the reader is in its middle, or on the other side of the field.
 *
 * @param onChange is called with the text completed
 * @returns a function that looks for a completion of the text in the field
 */
export function setUpCompletion(field: HTMLInputElement, onChange: () => void): (lists: Lists) => Promise<void> {
  loadStyles(panelStyles, base().replace(/\/$/, ''));
  const typed = element('span');
  const rest = element('span', { class: 'rest' });
  const shown = element('span', { class: 'completion', 'aria-hidden': 'true' }, typed, rest);
  field.after(shown);
  const show = (text: string) => {
    // What does not change makes no work for the browser.
    if (text === '' && shown.hidden) return;
    typed.textContent = text && field.value;
    rest.textContent = text;
    shown.hidden = text === '';
  };
  show('');
  const direction = () => getComputedStyle(field).direction;
  const isAtEnd = () => field.selectionStart === field.value.length && field.selectionEnd === field.value.length;
  field.addEventListener('input', () => {
    // As long as the reader types what was offered, it stays.
    const whole = `${typed.textContent}${rest.textContent}`;
    show(whole.startsWith(field.value) ? whole.slice(field.value.length) : '');
  });
  field.addEventListener('blur', () => show(''));
  field.addEventListener('keydown', event => {
    const forward = direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== forward || shown.hidden || !isAtEnd() || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    field.value += rest.textContent;
    show('');
    onChange();
  });
  return async lists => {
    const text = field.value;
    const completion = isAtEnd() && isWritten(text, direction()) ? await completionOf(lists, text) : '';
    const isStill = field.value === text && document.activeElement === field;
    if (isStill) show(completion === '' || field.scrollWidth > field.clientWidth ? '' : completion);
  };
}
