/** Number of the keys that an input method handles. Safari ends a composition before the key that ended it. */
const HANDLED_KEY = 229;

/** Whether a key belongs to an input method, which composes letters of Chinese, say, from several keys. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === HANDLED_KEY;

/** On Android, the usual keyboards compose every word, in all languages. */
const composesEveryWord = /Android/.test(navigator.userAgent);

/** Calls back whenever the text of a field has changed, but not while an input method composes a part of it. */
export function onTextChange(field: HTMLInputElement, callback: () => void): void {
  field.addEventListener('input', event => {
    if (composesEveryWord || !(event as InputEvent).isComposing) callback();
  });
  if (!composesEveryWord) field.addEventListener('compositionend', callback);
}
