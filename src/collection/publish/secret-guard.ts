import { message } from '../../messages.ts';
import { type Attachment, decode, readBeginning } from '../../notebook/index.ts';
import { findSecrets, isKeyFile, MOST_SCANNED } from '../../secrets/index.ts';
import type { PublishSettings } from '../../settings/index.ts';
import type { Finding, Guard } from './guard.ts';
import { readPatterns } from './pattern.ts';

const reason = 'possible secret';

/** A file of text; undefined for others. Of a large one, the beginning. */
function readText(file: Buffer): string | undefined {
  const content = readBeginning(file, MOST_SCANNED);
  // Windows writes such files, for example when passwords are exported.
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le', 2);
  return content.subarray(0, 8192).includes(0) ? undefined : decode(content).text.replace(/^\ufeff/, '');
}

async function findInFile({ name, path, file }: Attachment): Promise<Finding | undefined> {
  const say = (rule: string, point?: { line: number; column: number }) =>
    message('possible-secret', { rule, kind: 'file' }, point, path);
  if (isKeyFile(name)) return { reason, messages: [say('key-file')] };
  let text: string | undefined;
  try {
    text = readText(file);
  } catch {
    // Copying it will fail as well, with a message.
    return undefined;
  }
  const findings = text ? await findSecrets(text) : [];
  if (findings.length === 0) return undefined;
  return { reason, messages: findings.map(({ rule, line, column }) => say(rule, { line, column })) };
}

/**
 * Holds back pages and files with passwords, keys or tokens, but for those in the setting `allowSecrets`. What would be
 * published of a note counts, not its private parts. The name of the page is no secret, so pages below it are published.
 */
export function secretGuard({ allowSecrets }: PublishSettings): Guard {
  const allowed = readPatterns(allowSecrets);
  return {
    async page({ name, file }, { text, tags, lineOf }) {
      if (!file || (allowed.name(name) ?? allowed.tag(tags) ?? allowed.file(file.path)) !== undefined) return undefined;
      const findings = await findSecrets(text);
      if (findings.length === 0) return undefined;
      const messages = findings.map(({ rule, line, column }) =>
        message('possible-secret', { rule, kind: 'page' }, { line: lineOf(line), column }, file.path),
      );
      return { reason, alone: true, messages };
    },
    file: async file => (allowed.file(file.path) === undefined ? findInFile(file) : undefined),
  };
}
