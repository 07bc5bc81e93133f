import { Node, type Editor, type Element } from 'slate';
import { newId } from '../../../shared/story/ids.ts';
import { isBlock, isLinkElement, isPart, isVoidBlock } from '../nodes.ts';

/**
 * Tells Slate what the story's nodes are: links are inline, some blocks are void, the parts of quotes and photos are
 * isolated. Text typed at a link's edge stays out of the link. The second half of a split block has an id of its own,
 * and no reason: nobody has guessed its type.
 */
export function withStoryNodes(editor: Editor): Editor {
  const { getSplitProperties } = editor;
  editor.isInline = isLinkElement;
  editor.isVoid = isVoidBlock;
  editor.isIsolated = isPart;
  editor.inlineEdgeAffinity = (element: Element) => (isLinkElement(element) ? 'outside' : null);
  editor.getSplitProperties = (node, path) => {
    if (!isBlock(node)) return getSplitProperties(node, path);
    const properties = Node.extractProps(node);
    return Object.fromEntries(
      Object.entries({ ...properties, id: newId() }).filter(
        ([name]) => name !== 'reason' && name !== 'wordsHash',
      ),
    );
  };
  return editor;
}
