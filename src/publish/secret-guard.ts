import { message } from '../messages.ts';
import { type Attachment, decode, FileFacts, readBeginning } from '../notebook/index.ts';
import type { PublishSettings } from '../settings/index.ts';
import type { Finding, Guard } from './guard.ts';
import { readPatterns } from './pattern.ts';

const reason = 'possible secret';

/** A secret in a file: the rule that found it, and where it is in the text. */
interface SecretInFile {
  rule: string;
  point?: { line: number; column: number };
}

/** The text of a file, or the beginning of a large one; undefined if the file is not text. */
function readText(file: Buffer, maxBytes: number): string | undefined {
  const content = readBeginning(file, maxBytes);
  // Windows writes such files, for example when passwords are exported.
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le', 2);
  return content.subarray(0, 8192).includes(0) ? undefined : decode(content).text.replace(/^\ufeff/, '');
}

async function findInFile({ name, file }: Attachment): Promise<SecretInFile[]> {
  // The rules take a while to load.
  const { findSecrets, isKeyFile, MAX_SCANNED } = await import('../secrets/index.ts');
  if (isKeyFile(name)) return [{ rule: 'key-file' }];
  const text = readText(file, MAX_SCANNED);
  const findings = text ? await findSecrets(text) : [];
  return findings.map(({ rule, line, column }) => ({ rule, point: { line, column } }));
}

/** Why a file is held back, if it is: as known from an earlier search, or as found now. */
async function findingIn(file: Attachment, facts: FileFacts): Promise<Finding | undefined> {
  let secrets = facts.get<SecretInFile[]>(file.path, 'secrets');
  try {
    secrets ??= await findInFile(file);
  } catch {
    // Copying it will fail as well, with a message.
    return undefined;
  }
  facts.set(file.path, 'secrets', secrets);
  if (secrets.length === 0) return undefined;
  const said = ({ rule, point }: SecretInFile) => message('possible-secret', { rule, kind: 'file' }, point, file.path);
  return { reason, messages: secrets.map(said) };
}

/**
 * Holds back pages and files with passwords, keys or tokens, except those in the setting `allowSecrets`. Private parts of a
 * note do not count, because they are not published. The name of the page is no secret, so pages below it are published.
 *
 * @param facts what is known about files: those need not be read again
 */
export function secretGuard({ allowSecrets }: PublishSettings, facts = new FileFacts()): Guard {
  const allowed = readPatterns(allowSecrets);
  return {
    page({ name, file }, { tags, secrets }) {
      if (!file || allowed.page({ name, tags, path: file.path }) !== undefined) return undefined;
      if (secrets.length === 0) return undefined;
      const messages = secrets.map(({ rule, ...point }) =>
        message('possible-secret', { rule, kind: 'page' }, point, file.path),
      );
      return { reason, alone: true, messages };
    },
    file: async file => (allowed.file(file.path) === undefined ? findingIn(file, facts) : undefined),
  };
}
