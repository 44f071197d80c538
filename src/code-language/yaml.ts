import { parseAllDocuments } from 'yaml';
import type { CodeBlock } from './block.ts';
import type { Detector } from './detector.ts';
import { everydayKeys, manifestKeys, yamlKeys } from './yaml-keys.ts';
import { type YamlLines, yamlLines } from './yaml-lines.ts';

/** Whether the text parses as YAML. */
function parses(text: string): boolean {
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: true, stringKeys: false });
    if (!Array.isArray(documents)) return false;
    return documents.every(document => document.errors.length === 0);
  } catch {
    return false;
  }
}

/** Output of commands, headers and sentences whose lines look like keys and values. */
const output =
  /<none>|<unset>|<nil>|<unknown>|<not set>|\(\d+ (more|lines)\)|^(HTTP\/|Traceback|Exception|PING |Usage:)|^\s*(Content-(Type|Length|Transfer-Encoding)|Cache-Control|Message-ID|Received|Return-Path|User-Agent|Set-Cookie): /im;
const otherLanguage =
  /^\s*(def|class|if|elif|for|while|try|except|with|function|return|import|from|public|private|var|let|const|package|func|fn|else|switch)\b[^:\n]*[:({]\s*$|[;{]\s*$|^\s*(\$|>>>|%|[\w.-]+@[\w.-]+[:~\]]\S*[$#]) |=>|^\s*(\/\/|\/\*)|\w\(\)/m;

/** A value with a type, or with punctuation that is unusual in prose. */
const typed =
  /^(-?\d+(\.\d+)?(m|Mi|Gi|Ki|s|ms|h|MB|GB)?|true|false|yes|no|null|~|".*"|'.*'|\[.*\]?|\{.*\}?|[&*]\w+.*|!\S.*|[\w./-]+:[\w.-]+|\/[\w./-]+|[\w.-]+\/[\w./:-]+|\$\{?\w+.*)$/;
const sentence = /^[\p{L}'"][^[\]{}]*\s\S+\s\S+\s\S+|[.!?]$|,\s/u;

/** Keys whose values are usually sentences. */
const describing = /^(name|title|description|summary|message|msg|displayName|help|label|comment|alias)$/;

const isKnown = (key: string): boolean => yamlKeys.has(key);
/** Identifiers rather than words: `maxRetries`, `max_retries`, `max-retries`, `max.retries`. */
const isTechnical = (key: string): boolean =>
  /^[a-z][a-z0-9]*([A-Z][a-z0-9]+|[_.-][A-Za-z0-9]+)/.test(key) && !/\s/.test(key);

/** Scores the keys. In a flat list of facts, everyday words (`name`, `host`) count little. */
function keyScore(found: YamlLines): number {
  const unique = [...new Set(found.keys)];
  const flat = !found.nested && !found.markers && !found.literals && !(found.itemMaps && found.outer.length);
  const common = flat ? unique.filter(key => everydayKeys.has(key)).length : 0;
  const known = unique.filter(isKnown).length - common;
  const technical = unique.filter(key => !isKnown(key) && isTechnical(key)).length;
  const manifest = unique.filter(key => manifestKeys.has(key)).length;
  return Math.min(known, 6) * 0.9 + common * 0.3 + Math.min(technical, 3) * 0.6 + Math.min(manifest, 3) * 1.3;
}

function structureScore(found: YamlLines): number {
  const { keys, values } = found;
  const known = keys.filter(isKnown).length;
  const judged = found.outer.length ? found.outer : keys;
  const lower = judged.filter(key => /^[a-z_$./"<*\d][^\s]*$/.test(key)).length / judged.length;
  const wordy = values.filter(
    ({ key, value }) =>
      !/^["'[{!&*$]/.test(value) && !/\w=/.test(value) && !(describing.test(key) && known > 1) && sentence.test(value),
  ).length;
  const phrases = values.filter(({ key, value }) => !key && /^\p{L}+ \p{L}+/u.test(value)).length;
  let score = keyScore(found);
  score +=
    Math.min(found.nested, 3) * 0.9 +
    Math.min(found.itemMaps, 3) * (lower > 0.7 && known ? (found.outer.length ? 0.8 : 0.4) : 0.2);
  score += Math.min(values.filter(({ value }) => typed.test(value)).length, 3) * 0.5;
  score += Math.min(found.markers, 1) + Math.min(found.literals, 2) + (found.comments ? 0.3 : 0);
  if (found.literals && !found.foreign) score += 10;
  score += lower === 1 ? 0.5 : (lower - 1) * 5;
  if (lower === 1 && !wordy && (found.nested || (found.itemMaps && known))) score += 0.8;
  if (lower === 1 && known && values.some(({ key, value }) => key && /^\[".*"\]$/.test(value))) score += 1.2;
  if (!known && phrases) score -= 1.5;
  return score - Math.min(wordy, 4) * (known > 3 ? 0.3 : 0.9);
}

function yamlScore({ text }: CodeBlock): number {
  if (/^\s*[[{<]/.test(text) && !/^\s*\{[{%]/.test(text)) return 0;
  const found = yamlLines(text);
  const { keys } = found;
  const unique = new Set(keys);
  if (!keys.length || !(found.nested || found.itemMaps || found.values.length || unique.size)) return 0;
  const isManifest =
    (/^\s*Type: ["']?AWS::\w/m.test(text) && unique.has('Properties')) ||
    (unique.has('apiVersion') && unique.has('kind') && /^\s*(- )?kind:\s*["']?[A-Z]\w+/m.test(text));
  const intact = parses(found.text);
  const lines = keys.length + found.items + found.foreign;
  if (!intact && !isManifest && (found.foreign / lines > 0.1 || keys.filter(key => isKnown(key)).length < 3)) return 0;
  if (found.foreign / lines > (isManifest ? 0.4 : 0.25)) return 0;
  let score =
    structureScore(found) + (isManifest ? 5 : 0) - (intact ? 0 : 1.5) - found.foreign * (isManifest ? 0.2 : 1.2);
  const outside = text.replace(/^([ \t]*)(?:\S[^\n]*:|-) [|>][+-]?\n(\1[ \t]+[^\n]*\n?|\n)*/gm, '');
  if (output.test(outside)) score -= 6;
  if (/<<-?\s?['"]?[A-Z]{3}/.test(outside)) score -= 8;
  if (otherLanguage.test(outside.replace(/\{\{.*?\}\}/g, 'x'))) score -= isManifest ? 1 : 5;
  if (found.aligned >= 2 && found.aligned / keys.length > 0.3) score -= isManifest ? 1 : 5;
  return score;
}

/** YAML: text that parses, is nested or typed like settings, and is neither prose nor output of a command. */
export const yaml: Detector = { language: 'yaml', score: yamlScore };
