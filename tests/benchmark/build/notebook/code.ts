import type { PickWord } from './words.ts';

/** A block of code. */
export interface Code {
  /** As Markdown names it. */
  language: string;
  /** As Zim's plugin for code names it, which has the names of GtkSourceView. */
  zimLanguage: string;
  text: string;
}

type Writer = (word: PickWord, number: () => number) => string;

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;
const lines = (...all: string[]) => all.join('\n');

const python: Writer = (word, number) => {
  const [name, other, field] = [word(), word(), word()];
  return lines(
    'import json',
    '',
    `def ${name}_${other}(path, limit=${number()}):`,
    `    """Reads the ${word()} of a ${word()}."""`,
    '    with open(path, encoding="utf-8") as file:',
    '        entries = json.load(file)',
    `    found = [entry["${field}"] for entry in entries if entry["${word()}"] > limit]`,
    '    for index, value in enumerate(sorted(found)):',
    `        print(f"${word()} {index}: {value}")  # ${word()} ${word()}`,
    '    return found',
  );
};

const shell: Writer = (word, number) => {
  const name = word().toUpperCase();
  return lines(
    '#!/bin/sh',
    'set -eu',
    `${name}="\${1:-/var/lib/${word()}}"`,
    `for file in "$${name}"/*.${word()}; do`,
    `  if [ "$(wc -l < "$file")" -gt ${number()} ]; then`,
    `    echo "${word()}: $file" >&2`,
    `    gzip --keep "$file" && mv "$file.gz" /srv/${word()}/`,
    '  fi',
    'done',
    `systemctl restart ${word()}.service --no-block`,
  );
};

const javascript: Writer = (word, number) => {
  const type = capital(word());
  return lines(
    "import { readFile } from 'node:fs/promises';",
    '',
    `export class ${type}${capital(word())} {`,
    `  #limit = ${number()};`,
    `  async ${word()}${type}(path) {`,
    "    const text = await readFile(path, 'utf8');",
    `    const found = text.split('\\n').filter(line => line.startsWith('${word()}'));`,
    `    if (found.length > this.#limit) throw new Error(\`too many: ${word()}\`);`,
    `    return found.map(line => ({ ${word()}: line.trim(), ${word()}: true }));`,
    '  }',
    '}',
  );
};

const yaml: Writer = (word, number) =>
  lines(
    'services:',
    `  ${word()}-${word()}:`,
    `    image: ${word()}/${word()}:${number()}.${number()}`,
    '    restart: unless-stopped',
    '    environment:',
    `      ${word().toUpperCase()}: "${number()}"`,
    `      ${word().toUpperCase()}_PATH: /srv/${word()}`,
    '    ports:',
    `      - "${8000 + number()}:80"`,
    `    # ${word()} ${word()} ${word()}`,
  );

const json: Writer = (word, number) =>
  JSON.stringify(
    {
      [word()]: word(),
      [`${word()}Limit`]: number(),
      paths: [`/${word()}`, `/${word()}`],
      [`${word()}`]: { on: true },
    },
    null,
    2,
  );

const sql: Writer = (word, number) =>
  lines(
    `CREATE TABLE ${word()}_${word()} (id INTEGER PRIMARY KEY, ${word()} TEXT NOT NULL, total NUMERIC);`,
    `SELECT first.${word()}, COUNT(*) AS total`,
    `FROM ${word()} AS first`,
    `JOIN ${word()} AS other ON other.id = first.${word()}_id`,
    `WHERE first.name LIKE '${word()}%' AND other.total > ${number()}`,
    `GROUP BY first.${word()} -- ${word()} ${word()}`,
    'ORDER BY total DESC',
    `LIMIT ${number()};`,
  );

const writers: [language: string, zimLanguage: string, writer: Writer][] = [
  ['python', 'python3', python],
  ['bash', 'sh', shell],
  ['javascript', 'js', javascript],
  ['yaml', 'yaml', yaml],
  ['json', 'json', json],
  ['sql', 'sql', sql],
];

/** Makes up a block of code of some 300 characters, in one of six languages. */
export function makeCode(word: PickWord, random: () => number): Code {
  const [language, zimLanguage, write] = writers[Math.floor(random() * writers.length)] as (typeof writers)[number];
  return { language, zimLanguage, text: write(word, () => 1 + Math.floor(random() * 500)) };
}
