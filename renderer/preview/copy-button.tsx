import { Copy } from 'lucide-react';
import { messageData } from '../../shared/messages/index.ts';
import { useWorkspace } from '../app/workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';
import { Button } from '../ui/button.tsx';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text }: { readonly text: string }) {
  const say = useSay();
  const workspace = useWorkspace();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      workspace.notify(messageData('editor.copied'));
    } catch {
      workspace.notify(messageData('editor.not-copied'));
    }
  };
  return (
    <Button className="with-icon" onClick={() => void copy()}>
      <Copy aria-hidden size={15} strokeWidth={1.75} />
      {say('preview.copy')}
    </Button>
  );
}
