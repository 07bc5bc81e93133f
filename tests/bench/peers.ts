// The peers, bare: the same paragraphs in an editor with nothing around it.
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import Quill from 'quill';

const mounts: Record<string, (place: HTMLElement, paragraphs: string[]) => void> = {
  prosemirror(place, paragraphs) {
    const schema = new Schema({
      nodes: {
        doc: { content: 'paragraph+' },
        paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
        text: {},
      },
    });
    const doc = schema.node(
      'doc',
      null,
      paragraphs.map((text) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])),
    );
    new EditorView(place, { state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }) });
  },
  lexical(place, paragraphs) {
    place.contentEditable = 'true';
    const editor = createEditor({
      namespace: 'bench',
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(place);
    registerRichText(editor);
    editor.update(
      () => {
        const root = $getRoot();
        root.clear();
        for (const text of paragraphs) root.append($createParagraphNode().append($createTextNode(text)));
      },
      { discrete: true },
    );
  },
  quill(place, paragraphs) {
    const quill = new Quill(place);
    quill.setContents([{ insert: `${paragraphs.join('\n')}\n` }]);
  },
};

Object.assign(window, {
  mountPeer(name: string, paragraphs: string[]) {
    mounts[name]?.(document.querySelector('#place')!, paragraphs);
  },
});
