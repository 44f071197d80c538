import { type Detector, patternDetector } from './detector.ts';

/** Vim script. */
export const viml: Detector = patternDetector('viml', [
  [
    /^\s*set (no)?(compatible|number|relativenumber|expandtab|autoindent|smartindent|hlsearch|incsearch|ignorecase|smartcase|wrap|mouse|ruler|cursorline|hidden|backup|swapfile|paste|list|nocp|showcmd|spell|laststatus|encoding|ts|sw|sts|et|nu)\b([=!].*)?\s*(".*)?$/gm,
    2,
  ],
  [
    /^\s*set (tabstop|shiftwidth|softtabstop|background|fileencoding|encoding|backspace|textwidth|foldmethod|clipboard|guifont|listchars|statusline|scrolloff|t_Co|rtp)[+^-]?=/gm,
    2.5,
  ],
  [/^\s*(nn|n|i|v|x|c|in|vn|xn|cn|o|t)?(nore)?map!? (<\w+> ?)*\S+ \S/m, 1],
  [/<(leader|CR|Esc|C-\w|silent|Plug>|buffer)>?/i, 2],
  [/^\s*(au|autocmd!?|augroup)\b/m, 3],
  [/^\s*let (g|b|s|w|l):\w+ *=/m, 4],
  [/^\s*let &\w+ *=/m, 4],
  [
    /^\s*(syntax (on|enable)|filetype (plugin|indent|on|off)\b|colorscheme \w+|call (plug|vundle|pathogen)#|Plug(in)? ')/m,
    3.5,
  ],
  [/^\s*function! [\w:#]+\(/m, 4],
  [/^\s*" \S/m, 0.7],
]);

/** Emacs Lisp; other Lisps look similar. */
export const emacsLisp: Detector = patternDetector('emacs-lisp', [
  [
    /^\s*\((setq|setq-default|defun|defvar|defcustom|add-hook|add-to-list|global-set-key|use-package|require '|load-file|define-key|defmacro|with-eval-after-load|package-initialize|custom-set-variables|provide ')/m,
    4.5,
  ],
  [/\((interactive|lambda|let\*?|progn|kbd|message|when|unless|save-excursion) ?[("]?/, 1.5],
  [/^\s*;;+ /m, 0.5],
  [/'[a-z][\w-]+[)\s]/, 0.5],
  [/\)\)\s*$/m, 0.5],
]);

/** Clojure. */
export const clojure: Detector = patternDetector('clojure', [
  [/^\s*\((ns|defn-?|defmacro|defproject|defrecord|defprotocol)\s+[\w.*!?-]+/m, 5],
  [/^\s*\((def|let|fn|map|reduce|println|->>?|require)\s+[[\w':"#(]/m, 1.5],
  [/\[[a-z&][\w &-]*\]\)?\s*$/m, 0.7],
  [/\(:\w+ |#\(|\{:\w+/, 1.5],
]);
