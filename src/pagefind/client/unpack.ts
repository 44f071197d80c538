/** What Pagefind writes before the content of every file. */
const SIGNATURE = 'pagefind_dcd';

/** The content of one of Pagefind's files, which are compressed. Some servers tell the browser so, which then unpacks them. */
export async function unpack(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const unpacked = isCompressed
    ? await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
    : bytes.buffer;
  return new Uint8Array(unpacked, SIGNATURE.length);
}
