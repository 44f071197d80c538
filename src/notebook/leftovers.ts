import type { RuleId } from '../messages.ts';

/** Copies that programs make when two people, or two devices, have changed one file. */
const conflictCopies = new RegExp(
  [
    // Dropbox, Nextcloud, ownCloud, Seafile, Unison, pCloud, Google Drive
    String.raw`[([][^()[\]]*\b(?:conflict(?:ed)? cop(?:y|ies)|sfconflict|case conflict)\b[^()[\]]*[)\]]`,
    String.raw`[([](?:conflict(?:ed)?|конфликт|冲突|衝突|競合)(?: (?:on|from|#?\d)[^()[\]]*)?[)\]]`,
    String.raw`[([][^()[\]]*(?:kopie in konflikt|copie en conflit|copia en conflicto|cópia em conflito|copia in conflitto|конфликтующая копия|冲突副本|衝突複本|競合コピー)[^()[\]]*[)\]]`,
    String.raw`_conflict-\d{8}-\d{6}`,
    // Syncthing
    String.raw`\.sync-conflict-\d{8}-\d{6}(?:-\w+)?\b`,
    // Git and Mercurial, where they were asked to merge
    String.raw`\.(?:orig|rej|mine)(?:\.\d+)?(?:\.\w+)?$|\.(?:LOCAL|REMOTE|BASE|BACKUP)\.\d+(?:\.\w+)?$|\.r\d+$`,
  ].join('|'),
  'iu',
);
/**
 * Like them, but people give such names, too: they count only beside the file that would be the original. OneDrive adds the name
 * of the computer, which Windows writes in capitals; newer versions of Git add `_LOCAL_` and a number.
 */
const besideOriginal =
  /(?:-(?:DESKTOP|LAPTOP|WIN|PC|MACBOOK)(?:-[A-Z0-9]+|\d+)?(?:-\d+)?|_(?:LOCAL|REMOTE|BASE|BACKUP)_\d+)(?=\.[^.]+$)/;

/** Back-ups, temporary and lock files, what downloads and crashes leave. Hidden ones are none of Zim's files anyway. */
const leftovers =
  /^#.*#$|^%.*%$|\.(?:bak|backup|old|save|sav|tmp|temp|swp|swo|swn|swx|kate-swp|part|partial|crdownload|download|filepart|!sync|!ut|lock|lck|pid|autosave|asd|wbk)\d*$|^core(?:\.\d+)?$|^4913$|^nohup\.out$/i;
/** Files and folders of operating systems, file servers and version control. */
const system =
  /^(?:thumbs\.db(?::encryptable)?|ehthumbs(?:_vista)?\.db|desktop\.ini|icon\r|ds_store|__macosx|\$recycle\.bin|recycler|system volume information|lost\+found|@eadir|#recycle|#snapshot|cvs)$/i;

/** Whether the name is that of a file which no author made, so that it is never published. */
export function isLeftover(name: string): boolean {
  return conflictCopies.test(name) || leftovers.test(name) || system.test(name);
}

/**
 * Why a file or folder is not published whose author is a program.
 *
 * @param siblings names of all files in its folder
 * @returns the rule of a message; undefined if nothing is wrong
 */
export function leftoverRule(name: string, siblings: ReadonlySet<string>): RuleId | undefined {
  if (conflictCopies.test(name)) return 'conflict-copy';
  if (besideOriginal.test(name) && siblings.has(name.replace(besideOriginal, ''))) return 'conflict-copy';
  return isLeftover(name) ? 'leftover-file' : undefined;
}

/** Why a folder is not published whose entries show that it is not the notebook's own. */
export function foreignFolderRule(entries: ReadonlySet<string>): RuleId | undefined {
  if (entries.has('notebook.zim')) return 'nested-notebook';
  return ['HEAD', 'objects', 'refs'].every(name => entries.has(name)) ? 'leftover-file' : undefined;
}
