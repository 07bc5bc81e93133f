import { hostError, type HostError } from '../../../shared/host/error.ts';
import { declaredCharset } from '../../../shared/intake/html/charset.ts';
import { intakeHtml } from '../../../shared/intake/html/intake-html.ts';
import { decodeText, type UndecodedText } from '../../../shared/intake/decode-text.ts';
import type { Intake, IntakeOptions } from '../../../shared/intake/intake.ts';
import { intakePlainText } from '../../../shared/intake/plain-text.ts';
import { messageData } from '../../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isArchive, LARGEST_ARCHIVE } from './archive.ts';
import { htmlOfDocument, type DocumentFault } from './document.ts';
import { htmlOfMarkdown } from './markdown.ts';

/** A file's text, or the document that it is. */
export type Source =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'html'; readonly html: string };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/**
 * Reads a file as what its bytes say that it is: a DOCX or ODT document, HTML or text in whatever encoding. Errors: `unsupported`
 * for what holds no text that Lede can read, `unreadable` for a document that is damaged or locked, `too-large` for one
 * that would unpack to more than any document does.
 */
export async function readSource(file: string, bytes: Uint8Array): Promise<Result<Source, HostError>> {
  if (isArchive(bytes)) {
    const html = await htmlOfDocument(bytes);
    return html.ok ? ok({ kind: 'html', html: html.value }) : fail(documentFault(file, html.error));
  }
  if (startsWith(bytes, OLE)) {
    return fail(
      isLocked(bytes)
        ? hostError('unreadable', messageData('desk.import-encrypted', { file }))
        : hostError('unsupported', messageData('desk.import-old-format', { file, format: 'DOC' })),
    );
  }
  if (startsWith(bytes, RTF)) {
    return fail(hostError('unsupported', messageData('desk.import-old-format', { file, format: 'RTF' })));
  }
  const isHtml = /\.x?html?$/iu.test(file);
  const charset =
    isHtml || looksLikeHtml(new TextDecoder('latin1').decode(bytes.subarray(0, 512)))
      ? declaredCharset(bytes)
      : undefined;
  const decoded = charset === undefined ? decodeText(bytes) : ok({ text: charset });
  if (!decoded.ok) return fail(undecoded(file, decoded.error));
  const { text } = decoded.value;
  return ok(isHtml || looksLikeHtml(text) ? { kind: 'html', html: text } : { kind: 'text', text });
}

/** What is in a file, as a story. A page of a site holds more than its story; a document holds nothing else. */
export function intakeSource(file: string, source: Source, options: IntakeOptions): Intake {
  if (source.kind === 'html') return intakeHtml(source.html, { ...options, isPage: true });
  if (!/\.(?:md|markdown|mdown|mkd)$/iu.test(file)) return intakePlainText(source.text, options);
  const { html, front } = htmlOfMarkdown(source.text);
  const intake = intakeHtml(html, options);
  return { ...intake, leftOut: [...front, ...intake.leftOut] };
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body|article|meta)\b/iu.test(
    text.slice(0, 2000),
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A document with a password is an old container with a stream of this name (MS-OFFCRYPTO 2.3.4.4), in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function documentFault(file: string, fault: DocumentFault): HostError {
  switch (fault) {
    case 'corrupt':
      return hostError('unreadable', messageData('desk.import-corrupt', { file }));
    case 'encrypted':
      return hostError('unreadable', messageData('desk.import-encrypted', { file }));
    case 'swollen':
      return hostError(
        'too-large',
        messageData('desk.import-swollen', { file, megabytes: LARGEST_ARCHIVE / 1024 / 1024 }),
      );
    case 'other-archive':
      return hostError(
        'unsupported',
        /\.(?:pages|epub)$/iu.test(file)
          ? messageData('desk.import-old-format', {
              file,
              format: file.split('.').at(-1)?.toUpperCase() ?? '',
            })
          : messageData('desk.import-binary', { file }),
      );
  }
}

function undecoded(file: string, { code }: UndecodedText): HostError {
  const key = code === 'binary' ? 'desk.import-binary' : 'desk.import-unknown-encoding';
  return hostError('unsupported', messageData(key, { file }));
}
