import { isUtf8 } from 'node:buffer';

/**
 * The script that a portable site has in place of a data file: pages from disk may load scripts, and nothing else. Text is
 * in it as it is, other content in Base64. `portable/client/site-files.ts` reads it.
 */
export function dataScript(content: Buffer): string {
  const isText = isUtf8(content);
  const literal = JSON.stringify(content.toString(isText ? 'utf8' : 'base64'));
  return `zimlightFile(${literal}${isText ? '' : ',true'})\n`;
}
