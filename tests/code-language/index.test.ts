import fc from 'fast-check';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki';
import { describe, expect, test } from 'vitest';
import { detectLanguage, languageName, shikiLanguage } from '../../src/code-language/index.ts';
import { cases } from '../support/cases.ts';
import { confusion, judge } from '../support/confusion.ts';
import { labelled } from '../support/labelled-blocks.ts';

const judged = judge(labelled(), code => detectLanguage(code).language);

describe('the labelled blocks', () => {
  console.log(confusion(judged));
  const yaml = judged.filter(({ language }) => language === 'yaml');
  const shownAsYaml = judged.filter(({ guess }) => guess === 'yaml');

  test('are at least 260, 60 of them YAML and 60 plain', () => {
    expect(judged.length).toBeGreaterThanOrEqual(260);
    expect(yaml.length).toBeGreaterThanOrEqual(60);
    expect(judged.filter(({ language }) => language === null).length).toBeGreaterThanOrEqual(60);
  });

  test('nothing is shown as YAML that is not', () => {
    expect(shownAsYaml.filter(({ language }) => language !== 'yaml').map(({ name }) => name)).toEqual([]);
  });

  test('98 % of the YAML is detected', () => {
    expect(yaml.filter(({ guess }) => guess === 'yaml').length / yaml.length).toBeGreaterThanOrEqual(0.98);
  });

  test('90 % are right', () => {
    expect(judged.filter(({ guess, language }) => guess === language).length / judged.length).toBeGreaterThanOrEqual(
      0.9,
    );
  });
});

describe('a declared language', () => {
  test('is kept if the block may be in it, and if nobody can tell', () => {
    expect(detectLanguage('x = 1\ny = 2', 'python3')).toEqual({ language: 'python' });
    expect(detectLanguage('<b>hi</b>', 'xml')).toEqual({ language: 'xml' });
    expect(detectLanguage('', 'sh')).toEqual({ language: 'bash' });
    expect(detectLanguage('DISPLAY "HELLO".', 'cobol')).toEqual({ language: 'cobol' });
    expect(detectLanguage('The door is open.', 'sh')).toEqual({ language: 'bash' });
  });

  test('is overridden if the block is certainly in another', () => {
    const manifest = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n';
    expect(detectLanguage(manifest, 'python')).toEqual({ language: 'yaml', declaredWrong: true });
    expect(detectLanguage('{"a": 1}', 'c-sharp')).toEqual({ language: 'json', declaredWrong: true });
    expect(detectLanguage('#!/bin/bash\nls -la', 'texinfo')).toEqual({ language: 'bash', declaredWrong: true });
  });

  test('is ignored if Shiki does not have it', () => {
    expect(detectLanguage('SELECT a FROM b;', 'no-such-language')).toEqual({ language: 'sql' });
  });
});

describe('ids', () => {
  test.each([
    ['sh', 'bash'],
    ['python3', 'python'],
    ['js', 'javascript'],
    ['c-sharp', 'csharp'],
    ['dosbatch', 'bat'],
    ['desktop', 'desktop'],
    ['texinfo', 'tex'],
    ['chdr', 'c'],
    ['cpphdr', 'cpp'],
    ['objc', 'objective-c'],
    ['vbnet', 'vb'],
    ['dpatch', 'diff'],
    ['gtkrc', 'ini'],
    ['YAML', 'yaml'],
    ['yml', 'yaml'],
    ['shellscript', 'bash'],
    ['gap', null],
    ['constructor', null],
  ])('GtkSourceView %s is Shiki %s', (id, expected) => {
    expect(shikiLanguage(id)).toBe(expected);
  });

  test("of GtkSourceView have Shiki's, except for a few languages that it lacks", () => {
    const ids =
      'abnf actionscript ada ansforth94 asciidoc asp automake awk bennugd bibtex bluespec boo c c-sharp cg changelog chdr cmake cobol commonlisp cpp cpphdr css csv cuda d dart def desktop diff docbook docker dosbatch dot dpatch dtd dtl eiffel elixir erb erlang fcl fish forth fortran fsharp gap gdb-log genie gettext-translation glsl go gradle groovy gtk-doc gtkrc haddock haskell haskell-literate haxe html idl idl-exelis imagej ini j jade java javascript js json jsx julia kotlin latex lean less lex libtool llvm logtalk lua m4 makefile mallard markdown matlab mediawiki meson modelica mxml nemerle netrexx nix nsis objc objj ocaml ocl octave ooc opal opencl pascal perl php pig pkgconfig powershell prolog proto puppet python python3 r rpmspec rst ruby rust scala scheme scilab scss sh solidity sparql sql sweave swift systemverilog t2t tcl texinfo thrift toml typescript typescript-jsx vala vbnet verilog vhdl wren xml xslt yacc yaml yara zig';
    const missing = ids.split(' ').filter(id => shikiLanguage(id) === null);
    expect(ids.split(' ').map(shikiLanguage)).toSatisfy((found: (string | null)[]) => found.every(known));
    expect(missing.join(' ')).toBe(
      'abnf ansforth94 asp bennugd bluespec boo changelog def dot eiffel fcl forth gap gdb-log gtk-doc idl idl-exelis imagej j lex logtalk m4 meson modelica nemerle objj ocl ooc opal pig scilab t2t thrift wren yacc yara',
    );
  });

  test('have names for people', () => {
    expect(['yaml', 'csharp', 'shellsession', 'bash', 'docker', 'klingon'].map(languageName)).toEqual([
      'YAML',
      'C#',
      'Shell session',
      'Shell',
      'Dockerfile',
      'klingon',
    ]);
  });
});

const known = (language: string | null): boolean =>
  language === null || language in bundledLanguages || language in bundledLanguagesAlias;
const fragment = fc.constantFrom(...labelled().flatMap(({ code }) => code.split(/(?<=[\s:({])/).slice(0, 8)));
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fragment, { maxLength: 40 }).map(parts => parts.join('')),
);

test('for any text, the language is one of Shiki or none', () => {
  fc.assert(
    fc.property(text, fc.option(fc.string(), { nil: undefined }), (code, declared) => {
      expect(detectLanguage(code, declared).language).toSatisfy(known);
    }),
    { numRuns: cases(500) },
  );
});

test('the head of a long block decides', () => {
  const head = `apiVersion: v1\nkind: List\nitems:\n${'- kind: Pod\n  metadata:\n    name: x\n'.repeat(500)}`;
  expect(detectLanguage(head + '\u0000} not yaml {'.repeat(50_000))).toEqual({ language: 'yaml' });
});

test('a prompt before a well-known command makes a session, whatever its output looks like', () => {
  const table =
    '$ kubectl get cronjob,job\nNAME     SCHEDULE     LAST\nbackup   30 2 * * *   <none>\n\nNAME     AGE\nx   1d';
  expect(detectLanguage(table)).toEqual({ language: 'shellsession' });
});
