import type { Photo } from '../../shared/blocks/index.ts';
import type { PhotoAsset } from '../../shared/blocks/photo.ts';
import { messageData, say, type MessageData } from '../../shared/messages/index.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { plainRuns } from '../../shared/story/text.ts';
import type { Story } from '../../shared/story/story.ts';
import { printJson, type Call, type Command, type Outcome } from './command.ts';
import { readGivenFile } from './read-file.ts';
import { inWords, withDesk } from './with-desk.ts';

/** Attaches a photo to a photo block, and changes the block's words where they are given. */
export const photo: Command = {
  usage: 'photo STORY FILE [--block ID] [--caption TEXT] [--credit TEXT] [--alt TEXT]',
  about: 'cli.about-photo',
  words: 2,
  flags: {
    block: { value: 'ID', about: 'cli.flag-block' },
    caption: { value: 'TEXT', about: 'cli.flag-caption' },
    credit: { value: 'TEXT', about: 'cli.flag-credit' },
    alt: { value: 'TEXT', about: 'cli.flag-alt' },
  },
  run: attachPhoto,
};

async function attachPhoto(call: Call): Promise<Outcome> {
  const [story = '', file = ''] = call.words;
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
    const block = findPhotoBlock(opened.value.story, call.flags['block']);
    if (!block.ok) return block;
    const kept = await host.call('photos.attach', { story: read.value.story.id, ...given.value });
    if (!kept.ok) return inWords(kept);
    const { asset } = kept.value;
    const attached = withPhoto(block.value, asset, call.flags);
    const blocks = opened.value.story.blocks.map((each) => (each === block.value ? attached : each));
    const saved = await host.call('stories.save', { story: { ...opened.value.story, blocks }, revision });
    if (!saved.ok) return inWords(saved);
    if (call.json) printJson(call.terminal, { block: block.value.id, file: asset.file });
    else call.terminal.print(`${say(call.language, 'cli.attached', { file: asset.file })}\n`);
    return ok('done');
  });
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

function withPhoto(block: Photo, asset: PhotoAsset, words: Readonly<Record<string, string>>): Photo {
  const { caption, credit, alt } = words;
  const [captionNow, creditNow] = block.children;
  const attached: Photo = {
    ...block,
    asset,
    alt: alt ?? block.alt,
    children: [
      caption === undefined ? captionNow : { ...captionNow, children: plainRuns(caption) },
      credit === undefined ? creditNow : { ...creditNow, children: plainRuns(credit) },
    ],
  };
  // It was a place in the photo that stood here before.
  delete attached.focalPoint;
  if (alt !== undefined) delete attached.decorative;
  return attached;
}
