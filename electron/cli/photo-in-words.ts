import type { Photo } from '../../shared/blocks/index.ts';
import type { ResponseOf } from '../../shared/host/contract.ts';
import { say, type InterfaceLanguage } from '../../shared/messages/index.ts';
import type { CreditOptions } from '../../shared/photos/credit-line.ts';
import { originOf, PHOTO_FIELDS, type PhotoMetadata } from '../../shared/photos/metadata.ts';
import { provenanceOf, type Provenance } from '../../shared/photos/provenance.ts';
import { textOf } from '../../shared/story/text.ts';
import { printJson, type Call } from './command.ts';

/** Says what an attached photo holds: its file, its words and where each comes from, and what the file itself says. */
export function tellOfPhoto(
  call: Call,
  photo: Photo,
  { asset, readings, damaged }: ResponseOf<'photos.attach'>,
  options: CreditOptions,
): void {
  const { language, terminal } = call;
  const provenance = provenanceOf(photo, options);
  const words = {
    caption: textOf(photo.children[0].children),
    credit: textOf(photo.children[1].children),
    alt: photo.alt,
  };
  if (call.json) {
    printJson(terminal, {
      block: photo.id,
      file: asset.file,
      width: asset.width,
      height: asset.height,
      words,
      provenance,
      filled: photo.filled ?? [],
      metadata: fieldsOf(photo.metadata ?? {}),
      charset: photo.metadata?.charset ?? null,
      readings,
      damaged,
    });
    return;
  }
  terminal.print(`${say(language, 'cli.attached', { file: asset.file })}\n`);
  for (const part of ['caption', 'credit', 'alt'] as const) {
    if (words[part] === '' && provenance[part].kind === 'written') continue;
    const name = say(language, `photo.${part}`);
    terminal.print(`${name}: ${words[part]}\n  ${provenanceInWords(language, provenance[part])}\n`);
  }
  for (const standard of damaged) {
    terminal.complain(say(language, 'photo.damaged-part', { part: standard.toUpperCase() }));
  }
  if (readings.length === 0) return;
  terminal.complain(say(language, 'cli.which-charset'));
  for (const { charset, text } of readings) terminal.complain(`  --charset ${charset}: ${text}`);
}

function provenanceInWords(language: InterfaceLanguage, provenance: Provenance): string {
  switch (provenance.kind) {
    case 'written':
      return say(language, 'photo.from-person');
    case 'file':
      return say(language, 'photo.from-file', { origin: provenance.origins.join(', ') });
    case 'differs':
      return say(language, 'photo.file-says', { says: provenance.says, origin: provenance.origin });
  }
}

/** What the file says, field by field, each with the standard and the property that it stands in. */
function fieldsOf(metadata: PhotoMetadata): Record<string, unknown> {
  return Object.fromEntries(
    PHOTO_FIELDS.flatMap((field) => {
      const statement = metadata[field];
      if (statement === undefined) return [];
      const { text, from, cut, otherwise = [] } = statement;
      const others = otherwise.map((other) => ({ ...other, origin: originOf(field, other.from) }));
      return [
        [
          field,
          {
            text,
            from,
            origin: originOf(field, from),
            ...(cut === true ? { cut } : {}),
            ...(others.length === 0 ? {} : { otherwise: others }),
          },
        ],
      ];
    }),
  );
}
