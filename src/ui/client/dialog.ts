/**
 * A dialog with a button that closes it. So does a click beside it.
 *
 * @param className of the dialog
 */
export function createDialog(className: string): HTMLDialogElement {
  const template = document.getElementById('site:dialog') as HTMLTemplateElement;
  const dialog = document.importNode(template.content, true).firstElementChild as HTMLDialogElement;
  dialog.className = className;
  dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
