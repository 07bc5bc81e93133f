import { useMemo } from 'react';
import type { ExportedStory } from '../../shared/export/exported-story.ts';
import { EXPORT_FORMATS, formats } from '../../shared/export/formats.ts';
import { LONGEST_CAPTION, LONGEST_POST, telegramPosts } from '../../shared/export/telegram.ts';
import { exportFormatSchema } from '../../shared/host/contract.ts';
import { useSay } from '../i18n/use-say.ts';
import { SelectField } from '../ui/select-field.tsx';
import { CopyButton } from './copy-button.tsx';
import { usePreviewChoice } from './preview-choice.ts';

/** Any format's text, to read and to copy; for Telegram, post by post. */
export function FormatSource({ exported }: { readonly exported: ExportedStory }) {
  const say = useSay();
  const [{ format }, choose] = usePreviewChoice();
  return (
    <>
      <SelectField
        label={say('preview.format')}
        value={format}
        onChange={(value) => {
          const chosen = exportFormatSchema.safeParse(value);
          if (chosen.success) choose({ format: chosen.data });
        }}
      >
        {EXPORT_FORMATS.map((name) => (
          <option key={name} value={name}>
            {say(`format.${name}`)}
          </option>
        ))}
      </SelectField>
      {format === 'telegram' ? <Posts exported={exported} /> : <Source exported={exported} />}
    </>
  );
}

function Source({ exported }: { readonly exported: ExportedStory }) {
  const say = useSay();
  const [{ format }] = usePreviewChoice();
  const text = useMemo(() => formats[format].write(exported), [exported, format]);
  return (
    <section className="preview-source" aria-label={formats[format].file}>
      <header>
        <span>{formats[format].file}</span>
        <CopyButton text={text} />
      </header>
      <pre tabIndex={0} aria-label={say(`format.${format}`)}>
        {text}
      </pre>
    </section>
  );
}

function Posts({ exported }: { readonly exported: ExportedStory }) {
  const say = useSay();
  const posts = useMemo(() => telegramPosts(exported), [exported]);
  const sections = posts.map(({ text, photo }, index) => {
    const limit = photo === undefined ? LONGEST_POST : LONGEST_CAPTION;
    const name = say('preview.post', { number: index + 1, total: posts.length });
    return (
      <section key={index} className="preview-source" aria-label={name}>
        <header>
          <span>
            {name}
            {photo !== undefined && ` · ${say('preview.with-photo')}`} ·{' '}
            {say('preview.post-length', { length: text.length, limit })}
          </span>
          <CopyButton text={text} />
        </header>
        <pre className="post">{text}</pre>
      </section>
    );
  });
  return <div className="posts">{sections}</div>;
}
