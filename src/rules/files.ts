import type { MessageRule } from './rule.ts';

/** Messages about a notebook's files, their names and pictures. */
export const filesRules = {
  'notebook-file-missing': {
    severity: 'warning',
    reason: 'There is no `notebook.zim` in this folder: it may not be the folder of the notebook',
    advice:
      'Use the folder that contains `notebook.zim`. If this is the right one, open it in Zim, which creates the file.',
  },
  'unreadable-file': {
    severity: 'error',
    reason: '`{file}` cannot be read: {reason}',
    advice: 'Make it readable, or remove it from the notebook.',
  },
  'special-file': {
    severity: 'warning',
    reason: '`{file}` is a pipe, a socket or a device, so it is not read',
    advice: 'Remove it from the notebook.',
  },
  'leftover-file': {
    severity: 'info',
    reason: 'Backups, temporary files, lock files and system files are not published',
    advice: 'No action is needed; rename a file if it belongs to the notebook.',
  },
  'conflict-copy': {
    severity: 'warning',
    reason: 'Copies that a sync program made of files that were changed in two places are not published',
    advice: 'Compare each copy with its original, add what is missing there, and delete the copy.',
  },
  'nested-notebook': {
    severity: 'warning',
    reason: '`{file}` is a notebook of its own, so it is not published with this one',
    advice: 'Build it by itself. If it belongs to this notebook, delete the `notebook.zim` in it.',
  },
  'path-too-long': {
    severity: 'error',
    reason: '`{file}` is not published: its path in the notebook has more than {limit} bytes',
    advice: 'Shorten the names of the folders that contain it.',
  },
  'symlink-outside': {
    severity: 'error',
    reason: '`{file}` is a symbolic link to something that is not published: it is outside the notebook, or hidden',
    advice: 'Put a copy of its target into the notebook.',
  },
  'symlink-loop': {
    severity: 'warning',
    reason:
      '`{file}` is a symbolic link to a folder that contains it, or is itself inside a linked folder; it is not followed',
    advice: 'Its target is published in its own place; remove the link from the notebook.',
  },
  'file-name-not-utf8': {
    severity: 'warning',
    reason: 'The name of `{file}` is not UTF-8; it is read as Windows-1252',
    advice: 'Rename the file: Zim ignores it, and everything after it in its folder.',
  },
  'name-not-valid': {
    severity: 'warning',
    reason: '`{file}` is a page, but Zim would not give its file this name; it is published as `{name}`',
    advice: 'Rename the file or folder to the published name, with `_` for spaces.',
  },
  'name-taken': {
    severity: 'warning',
    reason: '`{file}` would be the page `{taken}`, but another file already is; it is published as `{name}`',
    advice: 'Rename one of the two files.',
  },
  'address-collision': {
    severity: 'info',
    reason: 'The page `{other}` has the address that `{name}` would have; `{name}` is at `{address}`',
    advice: 'No action is needed; rename one of the two if the addresses matter.',
  },
  'missing-file': {
    severity: 'warning',
    reason: 'There is no file `{path}`',
    advice: "Put it into the page's attachment folder, or correct the path.",
  },
  'picture-refused': {
    severity: 'warning',
    reason: '`{file}` cannot be read as a picture: {reason}',
    advice: 'It is published unchanged, without smaller versions; save it again if browsers do not show it either.',
  },
  'picture-unknown': {
    severity: 'warning',
    reason: '`{file}` is not a picture, although its name says so; the page links to it',
    advice: 'Replace it with the picture, or correct its extension.',
  },
  'picture-unshown': {
    severity: 'warning',
    reason: 'Browsers do not show pictures in the format of `{file}`; the page links to it',
    advice: 'Save a copy as PNG, JPEG or WebP, and show that.',
  },
  'photo-not-cleaned': {
    severity: 'error',
    reason: '`{file}` is not published, because the place and device in it cannot be removed: {reason}',
    advice:
      'Save the picture again with another program. If all photos may show where they were taken: `photoMetadata: keep`.',
  },
  'lfs-pointer': {
    severity: 'error',
    reason: '`{file}` is a Git LFS pointer: the file itself has not been fetched',
    advice: 'Fetch the files before the build: `git lfs pull`, or in a workflow `lfs: true` for `actions/checkout`.',
  },
  'outside-notebook': {
    severity: 'info',
    reason: '`{path}` is outside the notebook, so it is shown as text',
    advice: "No action is needed; to publish the file, put a copy into the page's attachment folder, and link to that.",
  },
  'picture-outside': {
    severity: 'warning',
    reason: 'The picture `{path}` is outside the notebook, so it is not published',
    advice: "Put a copy into the page's attachment folder, and show that.",
  },
} satisfies Record<string, MessageRule>;
