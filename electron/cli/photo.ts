import type { Photo } from '../../shared/blocks/index.ts';
import type { ResponseOf } from '../../shared/host/contract.ts';
import { houseCreditOf } from '../../shared/host/settings.ts';
import { messageData, type MessageData } from '../../shared/messages/index.ts';
import type { CreditOptions } from '../../shared/photos/credit-line.ts';
import { fillingOf } from '../../shared/photos/fill.ts';
import { CHARSETS } from '../../shared/photos/metadata.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { newId } from '../../shared/story/ids.ts';
import { plainRuns } from '../../shared/story/text.ts';
import type { Story } from '../../shared/story/story.ts';
import type { Call, Command, Outcome } from './command.ts';
import { tellOfPhoto } from './photo-in-words.ts';
import { readGivenFile } from './read-file.ts';
import { inWords, withDesk } from './with-desk.ts';

/**
 * Attaches a photo to a photo block, fills in the words that are empty from what the file says of itself, and says where
 * they come from. Words that are given go before those of the file.
 */
export const photo: Command = {
  usage: 'photo STORY FILE [--block ID | --new] [--caption TEXT] [--credit TEXT] [--alt TEXT]',
  about: 'cli.about-photo',
  words: 2,
  flags: {
    block: { value: 'ID', about: 'cli.flag-block' },
    new: { about: 'cli.flag-new' },
    caption: { value: 'TEXT', about: 'cli.flag-caption' },
    credit: { value: 'TEXT', about: 'cli.flag-credit' },
    alt: { value: 'TEXT', about: 'cli.flag-alt' },
    charset: { value: CHARSETS.join('|'), about: 'cli.flag-charset' },
  },
  run: attachPhoto,
};

async function attachPhoto(call: Call): Promise<Outcome> {
  const [story = '', file = ''] = call.words;
  const charset = CHARSETS.find((known) => known === call.flags['charset']);
  if (call.flags['charset'] !== undefined && charset === undefined) {
    return fail(messageData('cli.wrong-charset', { charset: call.flags['charset'] }));
  }
  const given = await readGivenFile(call, file);
  if (!given.ok) return given;
  return withDesk(call, async ({ desk, host }) => {
    const read = await desk.readStory(story);
    if (!read.ok) return inWords(read);
    const opened = await host.call('stories.open', { id: read.value.story.id });
    if (!opened.ok) return inWords(opened);
    const { access, revision } = opened.value;
    if (access.mode === 'read') {
      const { person, machine } = access.holder;
      return fail(messageData('cli.held', { person, machine }));
    }
    const block =
      'new' in call.flags ? ok(emptyPhoto()) : findPhotoBlock(opened.value.story, call.flags['block']);
    if (!block.ok) return block;
    const { id, language } = read.value.story;
    const wanted = { language, ...(charset === undefined ? {} : { charset }) };
    const kept = await host.call('photos.attach', { story: id, ...given.value, ...wanted });
    if (!kept.ok) return inWords(kept);
    const settings = await host.call('settings.read', {});
    if (!settings.ok) return inWords(settings);
    const options = { language, house: houseCreditOf(settings.value) };
    const attached = withPhoto(block.value, kept.value, call.flags, options);
    const before = opened.value.story.blocks;
    const blocks = before.some((each) => each.id === attached.id)
      ? before.map((each) => (each.id === attached.id ? attached : each))
      : [...before, attached];
    const saved = await host.call('stories.save', { story: { ...opened.value.story, blocks }, revision });
    if (!saved.ok) return inWords(saved);
    tellOfPhoto(call, attached, kept.value, options);
    return ok('done');
  });
}

function emptyPhoto(): Photo {
  return {
    type: 'photo',
    id: newId(),
    alt: '',
    children: [
      { type: 'caption', children: plainRuns('') },
      { type: 'credit', children: plainRuns('') },
    ],
  };
}

function findPhotoBlock({ blocks }: Story, id: string | undefined): Result<Photo, MessageData> {
  const photos = blocks.filter((block) => block.type === 'photo');
  if (id === undefined) {
    const empty = photos.find(({ asset }) => asset === undefined);
    return empty === undefined ? fail(messageData('cli.no-empty-photo-block')) : ok(empty);
  }
  const named = photos.find((block) => block.id === id);
  return named === undefined ? fail(messageData('cli.no-photo-block', { block: id })) : ok(named);
}

function withPhoto(
  block: Photo,
  { asset, metadata }: ResponseOf<'photos.attach'>,
  given: Readonly<Record<string, string>>,
  options: CreditOptions,
): Photo {
  const [caption, credit] = block.children;
  const written: Photo = {
    ...block,
    alt: given['alt'] ?? block.alt,
    children: [withText(caption, given['caption']), withText(credit, given['credit'])],
  };
  if (given['alt'] !== undefined) delete written.decorative;
  // These were said of the photo that stood here before.
  delete written.metadata;
  delete written.filled;
  delete written.rotation;
  delete written.crop;
  delete written.focalPoint;
  delete written.withoutCredit;
  const filling = fillingOf(written, asset, metadata, options);
  const { words } = filling;
  return {
    ...written,
    asset,
    ...(filling.metadata === undefined ? {} : { metadata: filling.metadata }),
    ...(filling.filled === undefined ? {} : { filled: filling.filled }),
    alt: words.alt ?? written.alt,
    children: [withText(written.children[0], words.caption), withText(written.children[1], words.credit)],
  };
}

function withText<Part extends Photo['children'][number]>(part: Part, text: string | undefined): Part {
  return text === undefined ? part : { ...part, children: plainRuns(text) };
}
