import { fail, ok, type Result } from '../../../shared/result.ts';
import { readArchive, unpacksAsTold, type ArchiveFault } from './archive.ts';

export type DocumentFault = ArchiveFault | 'other-archive';

const DOCUMENT = 'word/document.xml';

/** Word's own styles that mean more than their looks; headings are known to the library itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Caption'] => p:fresh",
  "p[style-name='caption'] => p:fresh",
  'strike => s',
];

/**
 * Reads a DOCX file as HTML, which then goes the way of all HTML. Errors: it is damaged, would unpack to more than any
 * document does, is encrypted, or is an archive of something else.
 */
export async function htmlOfDocx(bytes: Uint8Array): Promise<Result<string, DocumentFault>> {
  const entries = readArchive(bytes);
  if (!entries.ok) return entries;
  if (!entries.value.some(({ name }) => name === DOCUMENT)) return fail('other-archive');
  const checked = await unpacksAsTold(bytes, entries.value);
  if (!checked.ok) return checked;
  // Loaded when it is needed: it is the largest part of the desk, and most desks never open such a file.
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: 'picture' })),
      },
    );
    return ok(value);
  } catch {
    // The library throws at whatever is not as the format has it, without a type to tell the kinds apart.
    return fail('corrupt');
  }
}
