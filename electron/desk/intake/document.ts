import { fail, type Result } from '../../../shared/result.ts';
import { readArchive, unpackEntry, unpacksAsTold, type ArchiveFault } from './archive.ts';
import { htmlOfDocx } from './docx.ts';
import { htmlOfOdt } from './odt.ts';

export type DocumentFault = ArchiveFault | 'other-archive';

const WORD_TEXT = 'word/document.xml';
const OPEN_TYPE = /^application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?\s*$/u;

/**
 * Reads a packed document, DOCX or ODT, as HTML, which then goes the way of all HTML. Errors: it is damaged, would unpack
 * to more than any document does, is encrypted, or is an archive of something else.
 */
export async function htmlOfDocument(bytes: Uint8Array): Promise<Result<string, DocumentFault>> {
  const entries = readArchive(bytes);
  if (!entries.ok) return entries;
  const textOf = async (name: string): Promise<string | undefined> => {
    const entry = entries.value.find((one) => one.name === name);
    const unpacked = entry && (await unpackEntry(bytes, entry));
    return unpacked?.ok === true ? new TextDecoder().decode(unpacked.value) : undefined;
  };
  const isWord = entries.value.some(({ name }) => name === WORD_TEXT);
  if (!isWord && !OPEN_TYPE.test((await textOf('mimetype')) ?? '')) return fail('other-archive');
  const checked = await unpacksAsTold(bytes, entries.value);
  if (!checked.ok) return checked;
  if (isWord) return htmlOfDocx(bytes);
  const manifest = (await textOf('META-INF/manifest.xml')) ?? '';
  if (/<(?:\w+:)?encryption-data\b/u.test(manifest)) return fail('encrypted');
  return htmlOfOdt((await textOf('content.xml')) ?? '', (await textOf('styles.xml')) ?? '');
}
