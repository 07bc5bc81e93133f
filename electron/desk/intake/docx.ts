import { fail, ok, type Result } from '../../../shared/result.ts';

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

/** Reads a DOCX file, which has been found to unpack as it says, as HTML. Error: it is damaged. */
export async function htmlOfDocx(bytes: Uint8Array): Promise<Result<string, 'corrupt'>> {
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
