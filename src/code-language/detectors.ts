import { c, cpp, csharp, java } from './c-family.ts';
import { asm, go, haskell, kotlin, rust, scala, swift } from './compiled.ts';
import type { Detector } from './detector.ts';
import { diff } from './diff.ts';
import { clojure, emacsLisp, viml } from './editors.ts';
import { apache, docker, groovy, hcl, make, nginx, terraform } from './infrastructure.ts';
import { json } from './json.ts';
import { html, latex, markdown, xml } from './markup.ts';
import { output, prose } from './plain.ts';
import { graphql, sql } from './query.ts';
import { http } from './request.ts';
import { lua, perl, php, python, r, ruby } from './scripting.ts';
import { session } from './session.ts';
import { csv, ini, toml } from './settings.ts';
import { shell } from './shell.ts';
import { css, javascript, scss, typescript } from './web.ts';
import { bat, powershell } from './windows.ts';
import { yaml } from './yaml.ts';

/** All detectors. Of two with the same score, the first takes precedence. */
export const detectors: readonly Detector[] = [
  prose,
  output,
  diff,
  json,
  yaml,
  session,
  shell,
  docker,
  sql,
  python,
  typescript,
  javascript,
  go,
  php,
  html,
  xml,
  latex,
  css,
  scss,
  terraform,
  hcl,
  nginx,
  apache,
  make,
  groovy,
  c,
  cpp,
  java,
  csharp,
  rust,
  kotlin,
  scala,
  swift,
  haskell,
  ruby,
  perl,
  lua,
  r,
  powershell,
  bat,
  viml,
  emacsLisp,
  clojure,
  graphql,
  http,
  toml,
  ini,
  csv,
  asm,
  markdown,
];

/** Languages that contain each other or share syntax: a block in one does not contradict the others. */
const families: readonly (readonly string[])[] = [
  [
    'html',
    'xml',
    'xsl',
    'php',
    'erb',
    'twig',
    'jinja',
    'handlebars',
    'liquid',
    'vue',
    'svelte',
    'razor',
    'blade',
    'javascript',
    'css',
    'markdown',
    'jsx',
    'tsx',
    'mdx',
  ],
  ['c', 'cpp', 'objective-c', 'objective-cpp', 'glsl', 'hlsl', 'd', 'vala', 'csharp', 'java', 'dart', 'asm'],
  [
    'javascript',
    'typescript',
    'jsx',
    'tsx',
    'json',
    'json5',
    'jsonc',
    'coffee',
    'actionscript-3',
    'dart',
    'qml',
    'haxe',
    'vue',
    'svelte',
    'astro',
    'graphql',
    'groovy',
    'java',
    'kotlin',
    'scala',
    'swift',
  ],
  ['bash', 'shellsession', 'fish', 'nushell', 'awk', 'make', 'docker', 'dotenv', 'tcl', 'perl'],
  ['ini', 'toml', 'desktop', 'systemd', 'dotenv', 'reg', 'ssh-config', 'bash', 'nix', 'po', 'gdresource'],
  ['sql', 'plsql', 'cypher', 'sparql', 'kusto', 'surrealql'],
  ['css', 'scss', 'sass', 'less', 'stylus', 'postcss'],
  ['terraform', 'hcl', 'nginx', 'puppet'],
  ['yaml', 'puppet', 'jinja', 'rst'],
  ['emacs-lisp', 'common-lisp', 'scheme', 'racket', 'clojure', 'fennel', 'hy'],
  ['latex', 'tex', 'bibtex', 'matlab'],
  ['python', 'cython', 'mojo', 'gdscript', 'genie', 'nim', 'vyper', 'ruby', 'julia', 'matlab', 'r'],
  ['powershell', 'bat', 'vb'],
  ['lua', 'luau', 'viml', 'pascal', 'ada', 'vhdl', 'matlab'],
  ['ruby', 'crystal', 'elixir', 'erb'],
  ['java', 'groovy', 'kotlin', 'scala', 'csharp', 'apex'],
  ['diff', 'git-commit'],
];

/** Whether two languages are so similar that a block in one may be in the other. */
export const areRelated = (one: string, other: string): boolean =>
  one === other || families.some(family => family.includes(one) && family.includes(other));
