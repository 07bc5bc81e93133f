import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWorkspace } from './workspace-context.ts';
import { useSay } from '../i18n/use-say.ts';

interface SidePanelProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** The one panel on the right. It takes the focus when it opens; Escape closes it and gives the focus back. */
export function SidePanel({ title, children, className = '' }: SidePanelProps) {
  const say = useSay();
  const workspace = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) {
        before.focus();
      }
    };
  }, []);

  return (
    <aside
      className={`side-panel ${className}`.trimEnd()}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.code !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        workspace.showPanel(undefined);
      }}
    >
      <header className="dialog-head">
        <h2 ref={heading} className="dialog-title" tabIndex={-1}>
          {title}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={say('app.close')}
          title={say('app.close')}
          onClick={() => {
            workspace.showPanel(undefined);
          }}
        >
          <X aria-hidden size={18} strokeWidth={1.75} />
        </button>
      </header>
      {children}
    </aside>
  );
}
